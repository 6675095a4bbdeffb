#include "validation.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/hash.h"

namespace slm::speed_fit {
namespace {

constexpr std::uint64_t k_fold_count = 8;
constexpr compute::LogSumSettings k_decode_settings{.deviation = 0.12, .huber = 1.5, .iterations = 30};
constexpr compute::LogSumSettings k_prefill_settings{.deviation = 0.2, .huber = 1.5, .iterations = 30};

// The same on every machine, and the same for a row whatever else is in the file.
std::uint64_t fold_of(const Sample& sample, Holdout holdout) {
  std::string cell = sample.group();
  if (holdout == Holdout::cells) cell += '|' + sample.measurement->model_name;
  return fingerprint(cell, 1) % k_fold_count;
}

std::string device_key(const Sample& sample) {
  return sample.group() + '|' + std::string(name_of(sample.machine.backend));
}

}  // namespace

std::vector<double> fit_all(const std::vector<Sample>& samples, const Design& design, Phase phase) {
  std::vector<double> weights;
  for (const Sample& sample : samples) weights.push_back(sample.weight);
  return fit_log_sum(design.problem(), weights,
                     phase == Phase::decode ? k_decode_settings : k_prefill_settings, {});
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
    const std::vector<double> parameters = fit_log_sum(
        design.problem(), weights, phase == Phase::decode ? k_decode_settings : k_prefill_settings, start);
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

}  // namespace slm::speed_fit
