#include "core/tools/directory/query.h"

#include <algorithm>

#include "base/text.h"
#include "core/catalog/names.h"
#include "core/compute/footprint.h"
#include "core/compute/speed.h"
#include "core/tools/directory/facet_values.h"
#include "core/tools/directory/sort_rows.h"

namespace slm::tools {
namespace {

using catalog::Catalog;
using catalog::Device;
using catalog::Model;
using catalog::Month;
using catalog::Quantization;
using catalog::Task;

// Filters that are no facets, as bits after those of the facets.
enum ScalarFilter : std::uint32_t {
  text_bit = 1u << k_facet_count,
  context_bit = text_bit << 1,
  released_bit = text_bit << 2,
  verified_bit = text_bit << 3,
  memory_bit = text_bit << 4,
};

bool is_verified(const Model& model) {
  return model.licence.is_fact() && model.parameters.is_fact() && model.architecture.provenance.is_verified();
}

bool is_released_within(const Model& model, const Query& query) {
  if (!query.released_from && !query.released_until) return true;
  if (!model.released.is_known()) return false;
  const Month month = *model.released.value;
  return (!query.released_from || month >= *query.released_from) &&
         (!query.released_until || month <= *query.released_until);
}

std::string make_haystack(const Model& model) {
  std::string text = model.id.text() + ' ' + model.name + ' ' + model.family + ' ' + model.organisation +
                     ' ' + model.hugging_face;
  if (model.licence.is_known()) text += ' ' + model.licence.value->text();
  for (const Task task : model.tasks) text += ' ' + std::string(name_of(task));
  return to_lower(text);
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  const std::string lower = replace_all(to_lower(text), "\t", " ");
  for (const std::string_view word : split(lower, ' ')) {
    if (!trim(word).empty()) words.emplace_back(trim(word));
  }
  return words;
}

constexpr std::string_view k_usual_quantization = "q4_k_m";

}  // namespace

// What a query needs once, not once for each model.
struct Directory::Prepared {
  std::vector<std::string> words;
  std::array<std::vector<bool>, k_facet_count> is_chosen;  // by value; empty where the facet filters nothing
  std::vector<std::uint32_t> quantizations;                // most bits first
  std::optional<std::uint32_t> usual;                      // shown where nothing limits the size
  std::uint64_t memory_bytes = 0;
  bool has_memory_limit = false;
  bool counts_failures = true;  // false: whoever asks wants to know only whether there is one

  // A size that is not known does not fit; the sum may be more than 64 bits can count.
  bool fits(const std::optional<std::uint64_t>& file, const std::optional<std::uint64_t>& cache) const {
    if (!has_memory_limit) return true;
    return file && cache && *file <= memory_bytes && *cache <= memory_bytes - *file;
  }
};

Directory::Directory(const catalog::Catalog& catalog)
    : catalog_(catalog),
      losses_(perplexity_losses(catalog)),
      usual_files_(catalog),
      evidence_(catalog),
      file_bytes_(catalog.models().size() * catalog.quantizations().size()) {
  for (std::size_t i = 0; i < k_facet_count; ++i) index_facet(static_cast<Facet>(i));
  haystacks_.reserve(catalog.models().size());
  for (const Model& model : catalog.models()) haystacks_.push_back(make_haystack(model));
}

std::optional<std::uint64_t> Directory::file_bytes_of(std::uint32_t model, std::uint32_t quantization) const {
  std::atomic<std::uint64_t>& kept = file_bytes_[quantization * catalog_.models().size() + model];
  std::uint64_t found = kept.load(std::memory_order_relaxed);
  if (found == 0) {
    const auto bytes = compute::file_bytes(catalog_.models()[model], catalog_.quantizations()[quantization]);
    found = bytes ? *bytes + 1 : 1;
    kept.store(found, std::memory_order_relaxed);
  }
  return found == 1 ? std::nullopt : std::optional(found - 1);
}

void Directory::index_facet(Facet facet) {
  FacetIndex& index = facets_[static_cast<std::size_t>(facet)];
  std::vector<std::vector<std::string>> values_of_models;
  for (const Model& model : catalog_.models())
    values_of_models.push_back(facet_values(facet, model, catalog_));
  for (const auto& values : values_of_models) {
    index.values.insert(index.values.end(), values.begin(), values.end());
  }
  sort_facet_values(facet, index.values);
  for (const auto& values : values_of_models) {
    std::vector<std::uint16_t> places;
    for (const std::string& value : values) {
      const auto place = std::find(index.values.begin(), index.values.end(), value);
      places.push_back(static_cast<std::uint16_t>(place - index.values.begin()));
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    index.of_model.push_back(std::move(places));
  }
}

// Most bits first.
std::vector<std::uint32_t> Directory::quantizations_of(const Query& query) const {
  if (query.quantizations.empty()) return usual_files_.quantizations();
  const std::vector<Quantization>& all = catalog_.quantizations();
  std::vector<std::uint32_t> named;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const auto place = std::find(query.quantizations.begin(), query.quantizations.end(), all[i].id);
    if (place != query.quantizations.end()) named.push_back(i);
  }
  sort_most_bits_first(catalog_, named);
  return named;
}

Directory::Prepared Directory::prepare(const Query& query) const {
  Prepared prepared;
  prepared.words = words_of(query.text);
  for (std::size_t i = 0; i < k_facet_count; ++i) {
    if (query.chosen[i].empty()) continue;
    const std::vector<std::string>& values = facets_[i].values;
    prepared.is_chosen[i].assign(values.size(), false);
    for (const std::string& value : query.chosen[i]) {
      const auto place = std::find(values.begin(), values.end(), value);
      if (place != values.end())
        prepared.is_chosen[i][static_cast<std::size_t>(place - values.begin())] = true;
    }
  }
  prepared.quantizations = quantizations_of(query);
  prepared.memory_bytes = limit_bytes(catalog_, query);
  prepared.has_memory_limit = query.memory_bytes > 0 || !query.device.is_empty();
  // Where nothing limits it, the largest file is 16 bits of everything, which hardly anybody loads.
  if (!prepared.has_memory_limit && query.quantizations.empty()) {
    for (const std::uint32_t index : prepared.quantizations) {
      if (catalog_.quantizations()[index].id.text() == k_usual_quantization) prepared.usual = index;
    }
  }
  return prepared;
}

// Fills in what is shown of the model; false where it cannot fit the memory asked for.
bool Directory::fill_row(std::uint32_t model, const Query& query, const Prepared& prepared, Row& row) const {
  row.model = model;
  row.cache_bytes = compute::cache_bytes(catalog_.models()[model], query.context_tokens);
  if (prepared.usual) {
    row.quantization = *prepared.usual;
    row.file_bytes = file_bytes_of(model, row.quantization);
    return true;
  }
  for (const std::uint32_t index : prepared.quantizations) {
    row.quantization = index;
    row.file_bytes = file_bytes_of(model, index);
    if (prepared.fits(row.file_bytes, row.cache_bytes)) return true;
  }
  return !prepared.has_memory_limit;
}

// One bit for each filter that the model does not pass.
std::uint32_t Directory::failures_of(std::uint32_t model, const Query& query, const Prepared& prepared,
                                     Row& row) const {
  const Model& facts = catalog_.models()[model];
  std::uint32_t failures = 0;
  for (std::size_t i = 0; i < k_facet_count; ++i) {
    if (prepared.is_chosen[i].empty() && query.chosen[i].empty()) continue;
    const auto& values = facets_[i].of_model[model];
    const bool is_chosen = std::any_of(values.begin(), values.end(),
                                       [&](std::uint16_t value) { return prepared.is_chosen[i][value]; });
    if (!is_chosen) failures |= 1u << i;
  }
  const bool has_words =
      std::all_of(prepared.words.begin(), prepared.words.end(),
                  [&](const std::string& word) { return haystacks_[model].find(word) != std::string::npos; });
  if (!has_words) failures |= text_bit;
  if (facts.architecture.context_length.value_or(0) < query.context_at_least) failures |= context_bit;
  if (!is_released_within(facts, query)) failures |= released_bit;
  if (query.verified_only && !is_verified(facts)) failures |= verified_bit;
  // Sizes take longest, so they come last, and where nobody counts only for models that passed.
  if (failures != 0 && !prepared.counts_failures) return failures;
  if (!fill_row(model, query, prepared, row)) failures |= memory_bit;
  return failures;
}

Selection Directory::select(const Query& query) const {
  const Prepared prepared = prepare(query);
  Selection selection;
  selection.memory_bytes = prepared.memory_bytes;
  std::vector<std::uint32_t> failures;
  failures.reserve(catalog_.models().size());
  for (std::uint32_t i = 0; i < catalog_.models().size(); ++i) {
    Row row;
    failures.push_back(failures_of(i, query, prepared, row));
    if (failures.back() == 0) selection.rows.push_back(row);
  }
  collect_facets(failures, prepared, selection);
  sort(query, selection.rows);
  return selection;
}

std::vector<Row> Directory::rows_of(const Query& query) const {
  Prepared prepared = prepare(query);
  prepared.counts_failures = false;
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < catalog_.models().size(); ++i) {
    Row row;
    if (failures_of(i, query, prepared, row) == 0) rows.push_back(row);
  }
  sort(query, rows);
  return rows;
}

void Directory::sort(const Query& query, std::vector<Row>& rows) const {
  if (query.sort == SortKey::speed) {
    for (Row& row : rows) {
      const auto speed = speed_of(row.model, row.quantization, query);
      if (speed) row.tokens_per_second = speed->value;
    }
  }
  tools::sort_rows(catalog_, query.sort, query.direction, rows);
}

std::optional<compute::Estimate> Directory::speed_of(std::uint32_t model, std::uint32_t quantization,
                                                     const Query& query) const {
  const Device* device = catalog_.device(query.device);
  if (device == nullptr) return std::nullopt;
  return speed_of(catalog_.models()[model], catalog_.quantizations()[quantization], *device);
}

std::optional<compute::Estimate> Directory::speed_of(const Model& model, const Quantization& quantization,
                                                     const Device& device) const {
  const auto work = work_of(model, quantization);
  if (!work) return std::nullopt;
  const auto speed = compute::predict_speed({.model = model,
                                             .quantization = quantization,
                                             .device = device,
                                             .backend = compute::usual_backend(device)},
                                            *work);
  if (!speed) return std::nullopt;
  return speed->decode_tokens_per_second;
}

std::optional<compute::Workload> Directory::work_of(const Model& model,
                                                    const Quantization& quantization) const {
  const UsualFile* file =
      usual_files_.find(place_in(catalog_.models(), model), place_in(catalog_.quantizations(), quantization));
  return file == nullptr ? compute::workload_of(model, quantization) : file->work;
}

// A model counts for a facet if nothing but that facet keeps it out.
void Directory::collect_facets(const std::vector<std::uint32_t>& failures, const Prepared& prepared,
                               Selection& selection) const {
  for (std::size_t i = 0; i < k_facet_count; ++i) {
    const FacetIndex& index = facets_[i];
    std::vector<std::uint32_t> counts(index.values.size(), 0);
    for (std::size_t model = 0; model < failures.size(); ++model) {
      if ((failures[model] & ~(1u << i)) != 0) continue;
      for (const std::uint16_t value : index.of_model[model]) ++counts[value];
    }
    for (std::size_t value = 0; value < counts.size(); ++value) {
      const bool is_chosen = !prepared.is_chosen[i].empty() && prepared.is_chosen[i][value];
      if (counts[value] > 0 || is_chosen) selection.facets[i].push_back({index.values[value], counts[value]});
    }
    if (static_cast<Facet>(i) == Facet::size) continue;  // stays in ascending order
    std::stable_sort(selection.facets[i].begin(), selection.facets[i].end(),
                     [](const FacetValue& a, const FacetValue& b) { return a.count > b.count; });
  }
}

std::uint64_t limit_bytes(const Catalog& catalog, const Query& query) {
  if (query.memory_bytes > 0) return query.memory_bytes;
  const Device* device = catalog.device(query.device);
  return device == nullptr ? 0 : device->memory_mib.value.value_or(0) << 20;
}

std::vector<QuantizationRow> Directory::quantizations_of(std::uint32_t model, const Query& query) const {
  std::vector<QuantizationRow> rows;
  const Prepared prepared = prepare(query);
  const auto cache = compute::cache_bytes(catalog_.models()[model], query.context_tokens);
  for (const std::uint32_t index : prepared.quantizations) {
    const auto bytes = file_bytes_of(model, index);
    if (bytes) rows.push_back({index, *bytes, prepared.fits(bytes, cache)});
  }
  return rows;
}

}  // namespace slm::tools
