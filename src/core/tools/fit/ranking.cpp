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
constexpr double k_same_size = 1.5;                   // up to this ratio

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

// Parameters, counted from the file where no card says them.
double size_of(const Candidate& candidate) {
  const double bits = static_cast<double>(catalog::millibits_per_weight(*candidate.quantization)) / 1000;
  return bits > 0 ? static_cast<double>(candidate.need.weights_bytes) * 8 / bits : 0;
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

Comfort comfort_of(const Candidate& candidate, double needed_speed) {
  if (catalog::millibits_per_weight(*candidate.quantization) < k_four_bits) return Comfort::few_bits;
  if (candidate.tokens_per_second && candidate.tokens_per_second->value < needed_speed) return Comfort::slow;
  return candidate.tone == Tone::good ? Comfort::easy : Comfort::tight;
}

bool is_asked_for(const FitQuestion& question, const Knowledge& knowledge, std::uint32_t index) {
  const Model& model = knowledge.catalog.models()[index];
  const std::uint64_t limit = model.architecture.context_length.value_or(k_widest_context);
  return limit >= question.context_tokens &&
         knowledge.directory.evidence().is_made_for(index, question.use) &&
         has_licence(model, question.licence, knowledge.catalog);
}

void sort_by_merit(std::vector<Candidate>& candidates) {
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    if (a.replaced_by.has_value() != b.replaced_by.has_value()) return b.replaced_by.has_value();
    return a.comfort != b.comfort ? a.comfort > b.comfort : a.merit > b.merit;
  });
}

// Who is asked for code is not replaced by who can do everything; what runs at once not by what does not.
bool replaces(const Candidate& newer, const Candidate& older, const Evidence& evidence, Use use) {
  const ModelEvidence& a = evidence.of(newer.model);
  const ModelEvidence& b = evidence.of(older.model);
  if (a.maker != b.maker || a.release_month <= b.release_month || newer.comfort < older.comfort) return false;
  if (b.has_command && !a.has_command) return false;
  if (evidence.is_specialist(older.model, use) && !evidence.is_specialist(newer.model, use)) return false;
  const double size_a = a.size > 0 ? a.size : size_of(newer);
  const double size_b = b.size > 0 ? b.size : size_of(older);
  return size_a <= size_b * k_same_size && size_b <= size_a * k_same_size;
}

void find_replaced(std::vector<Candidate>& candidates, const Evidence& evidence, Use use) {
  for (Candidate& older : candidates) {
    const Candidate* best = nullptr;
    for (const Candidate& newer : candidates) {
      if (!replaces(newer, older, evidence, use)) continue;
      if (best == nullptr || newer.merit > best->merit) best = &newer;
    }
    if (best != nullptr) older.replaced_by = best->model;
  }
}

// A maker's second model counts half, the third a quarter: five versions of one model are one answer.
void share_out(std::vector<Candidate>& candidates, const Evidence& evidence) {
  std::map<std::uint32_t, double> seen;
  for (Candidate& candidate : candidates) {
    if (!candidate.replaced_by) candidate.merit -= seen[evidence.of(candidate.model).maker]++;
  }
}

bool are_peers(const Candidate& a, const Candidate& b) {
  return a.comfort == b.comfort && a.replaced_by.has_value() == b.replaced_by.has_value();
}

// By candidate, those that won against it and stand below it or above it among its peers.
std::vector<std::vector<std::size_t>> winners_over(std::vector<Candidate>& candidates,
                                                   const std::vector<Duel>& duels) {
  std::map<std::uint32_t, std::size_t> places;
  for (std::size_t at = 0; at < candidates.size(); ++at) places[candidates[at].model] = at;
  std::vector<std::vector<std::size_t>> winners(candidates.size());
  for (const Duel& duel : duels) {
    const auto winner = places.find(duel.winner);
    const auto loser = places.find(duel.loser);
    if (winner == places.end() || loser == places.end()) continue;
    if (!are_peers(candidates[winner->second], candidates[loser->second])) continue;
    winners[loser->second].push_back(winner->second);
    if (winner->second < loser->second) continue;
    candidates[winner->second].duel = candidates[loser->second].duel = &duel;
  }
  return winners;
}

// Each waits until all that won against it stand; where scores go round in a circle, merit decides.
void heed_scores(std::vector<Candidate>& candidates, const std::vector<Duel>& duels) {
  const auto winners = winners_over(candidates, duels);
  std::vector<bool> stands(candidates.size(), false);
  std::vector<Candidate> ordered;
  for (std::size_t first = 0; first < candidates.size();) {
    if (stands[first]) {
      ++first;
      continue;
    }
    std::size_t next = first;
    for (std::size_t at = first; at < candidates.size() && are_peers(candidates[first], candidates[at]);
         ++at) {
      const bool is_free = std::all_of(winners[at].begin(), winners[at].end(),
                                       [&](std::size_t winner) { return stands[winner]; });
      if (stands[at] || !is_free) continue;
      next = at;
      break;
    }
    stands[next] = true;
    ordered.push_back(candidates[next]);
  }
  candidates = std::move(ordered);
}

}  // namespace

std::optional<Candidate> best_option(const FitQuestion& question, const Knowledge& knowledge,
                                     std::uint32_t index) {
  const Model& model = knowledge.catalog.models()[index];
  const Load load = load_of(question, model);
  const double needed_speed = needed_tokens_per_second(knowledge.directory.evidence().of(index));
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
    option.comfort = comfort_of(option, needed_speed);
    if (!best || option.comfort > best->comfort) best = option;
    if (best->comfort == Comfort::easy) break;
  }
  return best;
}

double needed_tokens_per_second(const ModelEvidence& evidence) {
  return evidence.always_thinks ? k_thinking_factor * k_reading_tokens_per_second
                                : k_reading_tokens_per_second;
}

std::vector<Candidate> rank(const FitQuestion& question, const Knowledge& knowledge) {
  const Evidence& evidence = knowledge.directory.evidence();
  std::vector<Candidate> candidates;
  for (std::uint32_t index = 0; index < knowledge.catalog.models().size(); ++index) {
    if (!is_asked_for(question, knowledge, index)) continue;
    if (auto option = best_option(question, knowledge, index)) {
      option->merit = evidence.merit(index, question.use, size_of(*option));
      candidates.push_back(*option);
    }
  }
  find_replaced(candidates, evidence, question.use);
  sort_by_merit(candidates);
  share_out(candidates, evidence);
  sort_by_merit(candidates);
  heed_scores(candidates, evidence.duels(question.use));
  return candidates;
}

std::uint64_t most_context(const FitQuestion& question, const Candidate& candidate,
                           const Knowledge& knowledge) {
  const Model& model = knowledge.catalog.models()[candidate.model];
  return most_context(load_of(question, model), candidate.need.weights_bytes, question.memory.bytes,
                      model.architecture.context_length.value_or(k_widest_context));
}

}  // namespace slm::tools
