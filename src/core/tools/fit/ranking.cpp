#include "core/tools/fit/ranking.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/compute/speed.h"

namespace slm::tools {
namespace {

using catalog::Catalog;
using catalog::Model;
using catalog::Quantization;

constexpr std::uint64_t k_four_bits = 4000;           // thousandths of a bit a weight
constexpr std::uint64_t k_enough_bits = 9000;         // beyond Q8_0 nobody has measured a gain
constexpr std::uint64_t k_widest_context = 1u << 20;  // of models whose card names none
constexpr int k_first_year = 2018;                    // ages count from here; any start would do
constexpr double k_unknown_release_years = 5;

// A whole model on one device needs no list of its tensors.
const compute::WeightTensors k_no_tensors;

Load load_of(const FitQuestion& question, const Model& model) {
  return {.model = model, .tensors = k_no_tensors, .processor = processor_of(question.device)};
}

bool has_licence(const Model& model, LicenceWish wish, const Catalog& catalog) {
  if (wish == LicenceWish::any) return true;
  if (!model.licence.is_known()) return false;
  if (wish == LicenceWish::apache) return model.licence.value->text() == "apache-2.0";
  if (wish == LicenceWish::mit) return model.licence.value->text() == "mit";
  const catalog::Licence* licence = catalog.licence(*model.licence.value);
  return licence != nullptr && licence->commercial_use == catalog::Permission::yes;
}

bool is_verified(const Model& model) {
  return model.licence.is_fact() && model.parameters.is_fact() && model.architecture.provenance.is_verified();
}

// Size, doubled for each year that it is newer; of sparse models the mean of what is stored and what works.
double merit_of(const Model& model) {
  const double all = static_cast<double>(model.parameters.value.value_or(1));
  const double active =
      static_cast<double>(model.active_parameters.value.value_or(model.parameters.value.value_or(1)));
  double merit = std::log2(std::max(1.0, std::sqrt(all * active)));
  if (model.released.is_known()) {
    merit += model.released.value->year - k_first_year + (model.released.value->month - 1) / 12.0;
  } else {
    merit += k_unknown_release_years;
  }
  if (!is_verified(model)) merit -= 1;
  if (!model.ollama.is_known() && !model.gguf.is_known()) merit -= 1;
  return merit;
}

std::optional<compute::Estimate> speed_of(const FitQuestion& question, const Model& model,
                                          const Quantization& quantization, const UsualFile& file) {
  if (question.device == nullptr || !file.work) return std::nullopt;
  const auto speed = compute::predict_speed({.model = model,
                                             .quantization = quantization,
                                             .device = *question.device,
                                             .backend = compute::usual_backend(*question.device)},
                                            *file.work);
  if (!speed) return std::nullopt;
  return speed->decode_tokens_per_second;
}

Comfort comfort_of(const Candidate& candidate) {
  if (catalog::millibits_per_weight(*candidate.quantization) < k_four_bits) return Comfort::few_bits;
  if (candidate.tokens_per_second && candidate.tokens_per_second->value < k_reading_tokens_per_second) {
    return Comfort::slow;
  }
  return candidate.tone == Tone::good ? Comfort::easy : Comfort::tight;
}

bool is_asked_for(const FitQuestion& question, const Catalog& catalog, const Uses& uses, const Model& model) {
  const std::uint64_t limit = model.architecture.context_length.value_or(k_widest_context);
  return limit >= question.context_tokens && uses.is_made_for(model, question.use) &&
         has_licence(model, question.licence, catalog);
}

void sort_by_merit(std::vector<Candidate>& candidates) {
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.comfort != b.comfort ? a.comfort > b.comfort : a.merit > b.merit;
  });
}

}  // namespace

std::optional<Candidate> best_option(const FitQuestion& question, const Knowledge& knowledge,
                                     std::uint32_t index) {
  const Model& model = knowledge.catalog.models()[index];
  const Load load = load_of(question, model);
  std::optional<Candidate> best;
  for (const UsualFile& file : knowledge.directory.usual_files().of(index)) {
    const Quantization& quantization = knowledge.catalog.quantizations()[file.quantization];
    if (catalog::millibits_per_weight(quantization) > k_enough_bits) continue;
    const auto need = need_of(load, file.bytes, question.context_tokens);
    if (!need) return std::nullopt;
    Candidate option{.model = index, .quantization = &quantization, .need = *need};
    option.tone = tone_of(need->device_bytes, question.memory);
    if (option.tone == Tone::bad) continue;
    option.tokens_per_second = speed_of(question, model, quantization, file);
    option.comfort = comfort_of(option);
    if (!best || option.comfort > best->comfort) best = option;
    if (best->comfort == Comfort::easy) break;
  }
  return best;
}

std::vector<Candidate> rank(const FitQuestion& question, const Knowledge& knowledge) {
  const Catalog& catalog = knowledge.catalog;
  const Uses uses(catalog);
  std::vector<Candidate> candidates;
  for (std::uint32_t index = 0; index < catalog.models().size(); ++index) {
    const Model& model = catalog.models()[index];
    if (!is_asked_for(question, catalog, uses, model)) continue;
    if (auto option = best_option(question, knowledge, index)) {
      option->merit = merit_of(model);
      candidates.push_back(*option);
    }
  }
  sort_by_merit(candidates);
  // A maker's second model counts half, the third a quarter: five versions of one model are one answer.
  std::map<std::string_view, double> seen;
  for (Candidate& candidate : candidates)
    candidate.merit -= seen[catalog.models()[candidate.model].organisation]++;
  sort_by_merit(candidates);
  return candidates;
}

std::uint64_t most_context(const FitQuestion& question, const Candidate& candidate,
                           const Knowledge& knowledge) {
  const Model& model = knowledge.catalog.models()[candidate.model];
  return most_context(load_of(question, model), candidate.need.weights_bytes, question.memory.bytes,
                      model.architecture.context_length.value_or(k_widest_context));
}

}  // namespace slm::tools
