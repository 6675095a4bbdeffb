#include "validation.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/hash.h"

namespace slm::speed_fit {
namespace {

constexpr compute::LogSumSettings k_decode_settings{.deviation = 0.12, .huber = 1.5, .iterations = 30};
constexpr compute::LogSumSettings k_prefill_settings{.deviation = 0.2, .huber = 1.5, .iterations = 30};

std::string device_key(const Sample& sample) {
  return sample.group() + '|' + std::string(name_of(sample.machine.backend));
}

constexpr std::size_t k_fewest_errors = 20;  // for a range of a backend's own
constexpr double k_wanted_coverage = 0.9;
constexpr double k_most_widening = 3;

struct Weighted {
  double value = 0;
  double weight = 1;
};

double weighted_quantile(std::vector<Weighted> values, double fraction) {
  std::sort(values.begin(), values.end(),
            [](const Weighted& a, const Weighted& b) { return a.value < b.value; });
  double all = 0, below = 0;
  for (const Weighted& value : values) all += value.weight;
  for (const Weighted& value : values) {
    below += value.weight;
    if (below >= fraction * all) return value.value;
  }
  return 0;
}

}  // namespace

std::uint64_t fold_of(const Sample& sample, Holdout holdout) {
  std::string cell = sample.group();
  if (holdout == Holdout::cells) cell += '|' + sample.measurement->model_name;
  return fingerprint(cell, 1) % k_fold_count;
}

compute::LogSumSettings settings_of(Phase phase) {
  return phase == Phase::decode ? k_decode_settings : k_prefill_settings;
}

std::vector<double> fit_all(const std::vector<Sample>& samples, const Design& design, Phase phase) {
  std::vector<double> weights;
  for (const Sample& sample : samples) weights.push_back(sample.weight);
  return fit_log_sum(design.problem(), weights, settings_of(phase), {});
}

UnseenErrors unseen_errors(const std::vector<Sample>& samples, const Design& design, Phase phase,
                           Holdout holdout, const std::vector<double>& start) {
  UnseenErrors errors(samples.size());
  for (std::uint64_t fold = 0; fold < k_fold_count; ++fold) {
    std::vector<double> weights;
    std::set<std::string> seen;
    for (const Sample& sample : samples) {
      const bool is_left_out = fold_of(sample, holdout) == fold;
      weights.push_back(is_left_out ? 0 : sample.weight);
      if (!is_left_out) seen.insert(device_key(sample));
    }
    const std::vector<double> parameters = fit_log_sum(design.problem(), weights, settings_of(phase), start);
    for (std::size_t i = 0; i < samples.size(); ++i) {
      const bool is_known = seen.count(device_key(samples[i])) != 0;
      if (weights[i] > 0 || !samples[i].is_llama_cpp() || (holdout == Holdout::cells && !is_known)) continue;
      errors[i] = samples[i].log_seconds - design.problem().log_predicted(i, parameters);
    }
  }
  return errors;
}

double median_error(std::vector<double> log_errors) {
  for (double& error : log_errors) error = std::abs(std::exp(error) - 1);
  return quantile(std::move(log_errors), 0.5);
}

double quantile(std::vector<double> values, double fraction) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const double place = fraction * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

ErrorRanges::ErrorRanges(const std::vector<Sample>& samples, const UnseenErrors& errors) {
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (errors[i]) entries_.push_back({samples[i].group(), samples[i].machine.backend, *errors[i], {}});
  }
  for (Entry& entry : entries_) entry.of_others = range(entry.backend, entry.group);
  while (coverage() < k_wanted_coverage && widening_ < k_most_widening) widening_ += 0.01;
}

compute::ErrorRange ErrorRanges::of(compute::Backend backend) const {
  const compute::ErrorRange plain = range(backend, "");
  return {widening_ * plain.low, widening_ * plain.high};
}

double ErrorRanges::coverage() const {
  if (entries_.empty()) return 1;
  const auto inside = std::count_if(entries_.begin(), entries_.end(), [this](const Entry& entry) {
    return widening_ * entry.of_others.low <= entry.error && entry.error <= widening_ * entry.of_others.high;
  });
  return static_cast<double>(inside) / static_cast<double>(entries_.size());
}

compute::ErrorRange ErrorRanges::range(compute::Backend backend, const std::string& without_group) const {
  for (const bool is_one_backend : {true, false}) {
    std::map<std::string, double> rows;
    const auto counts = [&](const Entry& entry) {
      return entry.group != without_group && (!is_one_backend || entry.backend == backend);
    };
    for (const Entry& entry : entries_) rows[entry.group] += counts(entry) ? 1 : 0;
    std::vector<Weighted> found;
    for (const Entry& entry : entries_) {
      if (counts(entry)) found.push_back({entry.error, 1 / std::sqrt(rows[entry.group])});
    }
    if (is_one_backend && found.size() < k_fewest_errors) continue;
    return {weighted_quantile(found, 0.05), weighted_quantile(found, 0.95)};
  }
  return {};
}

}  // namespace slm::speed_fit
