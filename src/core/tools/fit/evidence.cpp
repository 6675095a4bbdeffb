#include "core/tools/fit/evidence.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>
#include <string_view>
#include <utility>

namespace slm::tools {
namespace {

using catalog::Catalog;
using catalog::Model;

constexpr std::int32_t k_unknown_release = 2023 * 12;
constexpr double k_months_per_doubling = 12 / k_doublings_per_year;

// Of the experts that are known to exist, at least those that are chosen work.
double active_share(const Model& model) {
  for (const catalog::FeedForwardGroup& group : model.architecture.feed_forward) {
    if (group.experts.value_or(0) == 0) continue;
    return static_cast<double>(group.active.value_or(1) + group.shared.value_or(0)) / *group.experts;
  }
  const catalog::Architecture& shape = model.architecture;
  if (shape.experts.value_or(0) == 0) return 1;
  return static_cast<double>(shape.active_experts.value_or(1)) / *shape.experts;
}

double size_of(const Model& model) {
  if (!model.parameters.is_known()) return 0;
  const double all = static_cast<double>(*model.parameters.value);
  if (model.active_parameters.is_known()) {
    return std::sqrt(all * static_cast<double>(*model.active_parameters.value));
  }
  // Tables of vectors are looked up, a row for each token.
  const double looked_up = static_cast<double>(model.architecture.layer_embeddings.parameters.value_or(0));
  return std::sqrt(all * std::max(0.0, all - looked_up) * std::min(1.0, active_share(model)));
}

bool is_of(std::string_view benchmark, Use use) {
  const auto is_any = [&](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), benchmark) != names.end();
  };
  switch (use) {
    case Use::chat:
      return is_any({"MMLU", "MMLU-Pro", "IFEval", "GPQA", "BBH"});
    case Use::code:
      return is_any({"HumanEval", "MBPP", "LiveCodeBench"});
    case Use::math:
      return is_any({"GSM8K", "MATH", "MATH-500", "AIME24"});
    case Use::vision:
      return benchmark == "MMMU";
  }
  return false;
}

using Pair = std::pair<std::uint32_t, std::uint32_t>;  // the smaller index first
struct Tally {
  std::uint32_t first = 0, second = 0, shared = 0;
};

void count_table(const catalog::ScoreTable& table, std::map<Pair, Tally>& tallies) {
  for (std::size_t i = 0; i < table.scores.size(); ++i) {
    for (std::size_t j = i + 1; j < table.scores.size(); ++j) {
      Tally& tally = tallies[{table.scores[i].model, table.scores[j].model}];
      ++tally.shared;
      if (table.scores[i].hundredths > table.scores[j].hundredths) ++tally.first;
      if (table.scores[i].hundredths < table.scores[j].hundredths) ++tally.second;
    }
  }
}

}  // namespace

Evidence::Evidence(const Catalog& catalog) {
  describe(catalog);
  date_by_family(catalog);
  const std::vector<catalog::ScoreTable> tables = catalog::score_tables(catalog.models());
  for (std::size_t use = 0; use < k_use_count; ++use) compare(tables, static_cast<Use>(use));
}

void Evidence::describe(const Catalog& catalog) {
  const Uses uses(catalog);
  std::map<std::string_view, std::uint32_t> makers;
  std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> families;
  for (const Model& model : catalog.models()) {
    ModelEvidence evidence;
    evidence.maker =
        makers.try_emplace(model.organisation, static_cast<std::uint32_t>(makers.size())).first->second;
    evidence.family =
        families
            .try_emplace(std::pair<std::string_view, std::string_view>{model.organisation, model.family},
                         static_cast<std::uint32_t>(families.size()))
            .first->second;
    evidence.size = size_of(model);
    evidence.has_command = model.ollama.is_known() || model.gguf.is_known();
    evidence.always_thinks = tools::always_thinks(model);
    models_.push_back(evidence);
    std::uint8_t made_for = 0, special = 0;
    for (std::size_t at = 0; at < k_use_count; ++at) {
      const Use use = static_cast<Use>(at);
      if (uses.is_made_for(model, use)) made_for |= bit(use);
      if (tools::is_specialist(model, use)) special |= bit(use);
    }
    made_for_.push_back(made_for);
    special_.push_back(special);
  }
}

void Evidence::date_by_family(const Catalog& catalog) {
  const auto& models = catalog.models();
  std::map<std::uint32_t, std::int32_t> oldest;
  for (std::size_t index = 0; index < models.size(); ++index) {
    if (!models[index].released.is_known()) continue;
    const catalog::Month month = *models[index].released.value;
    models_[index].release_month = month.year * 12 + month.month - 1;
    const auto [place, is_new] = oldest.try_emplace(models_[index].family, models_[index].release_month);
    place->second = std::min(place->second, models_[index].release_month);
  }
  for (std::size_t index = 0; index < models.size(); ++index) {
    if (models[index].released.is_known()) continue;
    const auto place = oldest.find(models_[index].family);
    models_[index].release_month = place == oldest.end() ? k_unknown_release : place->second;
  }
}

void Evidence::compare(const std::vector<catalog::ScoreTable>& tables, Use use) {
  std::map<Pair, Tally> tallies;
  for (const catalog::ScoreTable& table : tables) {
    if (is_of(table.benchmark, use)) count_table(table, tallies);
  }
  std::vector<Duel>& duels = duels_[static_cast<std::size_t>(use)];
  for (const auto& [pair, tally] : tallies) {
    if (tally.first > tally.second) duels.push_back({pair.first, pair.second, tally.first, tally.shared});
    if (tally.second > tally.first) duels.push_back({pair.second, pair.first, tally.second, tally.shared});
  }
}

double Evidence::merit(std::uint32_t model, Use use, double size) const {
  const ModelEvidence& evidence = models_[model];
  double merit = std::log2(std::max(1.0, evidence.size > 0 ? evidence.size : size));
  merit += evidence.release_month / k_months_per_doubling;
  if (is_specialist(model, use)) merit += 1;
  if (!evidence.has_command) merit -= k_doublings_per_year;
  return merit;
}

}  // namespace slm::tools
