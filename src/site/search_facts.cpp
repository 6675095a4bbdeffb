#include "site/search_facts.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "core/catalog/names.h"
#include "core/compute/footprint.h"
#include "core/html/quantity.h"
#include "core/search/query.h"
#include "site/layouts/model_facts.h"
#include "site/layouts/model_sizes.h"

namespace slm::site {
namespace {

using catalog::Catalog;
using catalog::Model;

constexpr std::uint32_t k_strong = 215;
constexpr std::uint32_t k_usual_cache_tokens = 4096;
constexpr std::string_view k_usual_quantization = "Q4_K_M";

// 0 for models of 2019 or an unknown year, 35 for those of 2026.
std::uint32_t newness(const Model& model) {
  if (!model.released.value) return 0;
  return static_cast<std::uint32_t>(std::clamp(model.released.value->year - 2019, 0, 7) * 5);
}

class Facts {
 public:
  explicit Facts(const Model& model) : newness_(newness(model)) {}

  void add(std::string word, std::uint32_t strength) {
    const std::uint32_t with_newness = std::min<std::uint32_t>(strength + newness_, 255);
    facts_.push_back({std::move(word), static_cast<std::uint8_t>(with_newness)});
  }
  std::vector<search::Fact> take() { return std::move(facts_); }

 private:
  std::uint32_t newness_;
  std::vector<search::Fact> facts_;
};

// As models are named: 3'212'749'888 -> "3.2b" and, a little less, "3b"; 134'515'008 -> "135m" and "0.1b".
void add_parameters(Facts& facts, std::uint64_t parameters) {
  constexpr std::uint64_t k_million = 1'000'000, k_billion = 1'000'000'000;
  const std::string tenths = html::format_billions(parameters);
  if (tenths != "0.0" && tenths != "0") facts.add(tenths + "b", k_strong);
  if (parameters >= k_billion * 95 / 100) {
    const std::uint64_t whole = (parameters + k_billion / 2) / k_billion;
    const std::uint64_t named = whole * k_billion;
    const std::uint64_t off = parameters > named ? parameters - named : named - parameters;
    facts.add(format_uint(whole) + "b", k_strong - static_cast<std::uint32_t>(off * 150 / parameters));
  } else {
    facts.add(format_uint((parameters + k_million / 2) / k_million) + "m", k_strong);
  }
}

std::string thousands(std::uint64_t tokens) {
  if (tokens % 1000 == 0 || tokens % 1024 != 0) return format_uint(tokens / 1000) + "k";
  return tokens % (1024 * 1024) == 0 ? format_uint(tokens / (1024 * 1024)) + "m"
                                     : format_uint(tokens / 1024) + "k";
}

// Who asks for 32K is also served by 128K, but later.
void add_context(Facts& facts, std::uint64_t tokens) {
  constexpr std::array<std::uint32_t, 9> k_asked = {4, 8, 16, 32, 64, 128, 256, 512, 1024};
  facts.add("context", k_strong);
  facts.add(thousands(tokens), k_strong);
  std::uint32_t strength = 60;
  for (const std::uint32_t asked : k_asked) {
    if (asked * 1000ull >= tokens || thousands(tokens) == format_uint(asked) + "k") break;
    facts.add(format_uint(asked) + "k", strength);
    strength = std::min(strength + 12, 160u);
  }
}

std::optional<std::uint64_t> usual_bytes(const Model& model, const Catalog& catalog) {
  const catalog::Quantization* quantization = catalog.find_quantization(k_usual_quantization);
  return quantization == nullptr ? std::nullopt : compute::file_bytes(model, *quantization);
}

void add_memories(Facts& facts, const Model& model, const Catalog& catalog) {
  const auto file = usual_bytes(model, catalog);
  if (!file) return;
  const std::uint64_t needed = *file + compute::cache_bytes(model, k_usual_cache_tokens).value_or(0);
  for (const std::uint32_t gigabytes : search::usual_memories()) {
    const std::uint64_t memory = gigabytes * html::k_gibibyte;
    if (needed > memory) continue;
    facts.add(search::memory_word(gigabytes), 60 + static_cast<std::uint32_t>(needed * 140 / memory));
  }
}

std::string licence_name(const Model& model, const Catalog& catalog) {
  if (!model.licence.value) return {};
  const catalog::Licence* licence = catalog.licence(*model.licence.value);
  return licence == nullptr ? model.licence.value->text() : licence->name;
}

}  // namespace

std::vector<search::Fact> search_facts(const Model& model, const Catalog& catalog) {
  Facts facts(model);
  if (model.parameters.value) add_parameters(facts, *model.parameters.value);
  if (model.architecture.context_length) add_context(facts, *model.architecture.context_length);
  if (model.licence.value) facts.add(model.licence.value->text(), k_strong);
  for (const catalog::Task task : model.tasks) facts.add(std::string(label_of(task)), 150);
  for (const catalog::Modality input : model.inputs) {
    if (input == catalog::Modality::image) facts.add("vision", k_strong);
    facts.add(std::string(name_of(input)), 100);
  }
  if (model.languages.multilingual) facts.add("multilingual", 150);
  add_memories(facts, model, catalog);
  return facts.take();
}

std::string search_summary(const Model& model, const Catalog& catalog) {
  std::vector<std::string> parts;
  if (model.parameters.value) parts.push_back(count_words(*model.parameters.value) + " parameters");
  if (model.architecture.context_length)
    parts.push_back(token_words(*model.architecture.context_length) + " context");
  if (const std::string licence = licence_name(model, catalog); !licence.empty()) parts.push_back(licence);
  if (const auto file = usual_bytes(model, catalog))
    parts.push_back(std::string(k_usual_quantization) + " " + gigabyte_words(*file));
  return join(parts, ", ");
}

std::vector<std::string> search_names(const Model& model, const Catalog& catalog) {
  std::vector<std::string> names = {model.id.text()};
  if (!model.hugging_face.empty()) names.push_back(model.hugging_face);
  if (model.ollama.value) names.push_back(*model.ollama.value);
  for (const std::string_view ending : {"-instruct", "-chat", "-it"}) {
    if (!names[0].ends_with(ending)) continue;
    std::string name = names[0].substr(0, names[0].size() - ending.size());
    if (catalog.model(catalog::ModelId(name)) == nullptr) names.push_back(std::move(name));
  }
  return names;
}

std::vector<std::string> search_keywords(const Model& model, const Catalog& catalog) {
  return {model.organisation, model.family, licence_name(model, catalog)};
}

}  // namespace slm::site
