#include "core/tools/explore/losses.h"

#include <algorithm>

#include "base/decimal.h"

namespace slm::tools {
namespace {

using catalog::Catalog;
using catalog::QualityResult;
using catalog::QualityStudy;

std::optional<double> percent_of(const QualityResult& result) {
  if (!result.value) return std::nullopt;
  if (!result.baseline && !result.change) return std::nullopt;
  const double value = static_cast<double>(*result.value);
  const double baseline =
      result.baseline ? static_cast<double>(*result.baseline) : value - static_cast<double>(*result.change);
  if (baseline <= 0) return std::nullopt;
  return (value - baseline) / baseline * 100;
}

std::string name_of_model(const QualityResult& result, const Catalog& catalog) {
  const catalog::Model* model = catalog.model(result.model);
  return model == nullptr ? (result.model_name.empty() ? result.model.text() : result.model_name)
                          : model->name;
}

/// All results of one model at one quantization.
struct Group {
  Loss loss;
  std::vector<double> percents;
};

void add(std::vector<Group>& groups, const Group& wanted, double percent) {
  auto place = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
    return group.loss.study == wanted.loss.study && group.loss.quantization == wanted.loss.quantization &&
           group.loss.model_name == wanted.loss.model_name;
  });
  if (place == groups.end()) place = groups.insert(groups.end(), wanted);
  place->percents.push_back(percent);
}

}  // namespace

std::vector<Loss> perplexity_losses(const Catalog& catalog) {
  std::vector<Group> groups;
  for (const QualityStudy& study : catalog.quality_studies()) {
    if (study.metric != catalog::QualityMetric::perplexity) continue;
    for (const QualityResult& result : study.results) {
      const auto percent = percent_of(result);
      if (!percent || result.quantization.is_empty()) continue;
      Group group;
      group.loss.study = &study;
      group.loss.quantization = result.quantization;
      group.loss.model = result.model;
      group.loss.model_name = name_of_model(result, catalog);
      add(groups, group, *percent);
    }
  }
  std::vector<Loss> losses;
  for (Group& group : groups) {
    std::sort(group.percents.begin(), group.percents.end());
    Loss& loss = losses.emplace_back(group.loss);
    loss.percent = group.percents[group.percents.size() / 2];
    loss.low = group.percents.front();
    loss.high = group.percents.back();
    loss.result_count = group.percents.size();
  }
  return losses;
}

std::optional<Interval> loss_range(std::span<const Loss> losses, const catalog::QuantizationId& quantization,
                                   const catalog::ModelId& model) {
  std::optional<Interval> own, all;
  const auto widen = [](std::optional<Interval>& range, const Loss& loss) {
    if (!range) range = Interval{.low = loss.low, .high = loss.high};
    range->low = std::min(range->low, loss.low);
    range->high = std::max(range->high, loss.high);
  };
  for (const Loss& loss : losses) {
    if (loss.quantization != quantization) continue;
    widen(all, loss);
    if (loss.model == model) widen(own, loss);
  }
  return own ? own : all;
}

std::string loss_words(const Interval& range) {
  const auto words = [](double value) { return format_fixed(std::max(0.0, value), value < 10 ? 1 : 0); };
  if (range.high < 0.05) return "no measurable rise of perplexity";
  const std::string low = words(range.low);
  const std::string high = words(range.high);
  return (low == high ? "+" + high : "+" + low + " to +" + high) + " % perplexity";
}

}  // namespace slm::tools
