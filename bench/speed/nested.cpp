#include "nested.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>

#include "validation.h"

namespace slm::speed_fit {
namespace {

constexpr std::array k_shares{0.25, 0.4, 0.55};
constexpr std::array k_attention_deviations{0.3, 1.0};
constexpr double k_most_error = 2;  // of a logarithm: a wilder miss is no worse

struct Constants {
  compute::RateShares rates;
  double attention_deviation = k_attention_deviation;
};

// One choice of the constants, fitted without each fold and without each two.
struct Trial {
  Constants constants;
  std::vector<Sample> rows;
  std::vector<double> outer_errors;                 // by row: made without its own fold
  std::array<double, k_fold_count> inner_errors{};  // mean over the other folds' rows, each unseen, too
};

class TrialRun {
 public:
  TrialRun(Trial& trial, double attention_deviation)
      : trial_(trial), rows_(trial.rows), design_(trial.rows, attention_deviation) {
    for (const Sample& row : rows_) counts_[row.group()] += row.is_llama_cpp() ? 1 : 0;
  }

  void run() {
    trial_.outer_errors.resize(rows_.size());
    std::vector<double> start = fit({}, {});
    for (std::uint64_t outer = 0; outer < k_fold_count; ++outer) {
      const std::vector<double> without_one = fit({outer}, start);
      for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (fold(i) == outer) trial_.outer_errors[i] = error(i, without_one);
      }
      for (std::uint64_t inner = 0; inner < outer; ++inner) {
        const std::vector<double> without_two = fit({outer, inner}, without_one);
        add(inner, outer, without_two);
        add(outer, inner, without_two);
      }
    }
    for (std::uint64_t i = 0; i < k_fold_count; ++i) trial_.inner_errors[i] = sums_[i] / weights_[i];
  }

 private:
  std::uint64_t fold(std::size_t row) const { return fold_of(rows_[row], Holdout::devices); }

  double error(std::size_t row, const std::vector<double>& parameters) const {
    return rows_[row].log_seconds - design_.problem().log_predicted(row, parameters);
  }

  std::vector<double> fit(const std::vector<std::uint64_t>& without, const std::vector<double>& start) const {
    std::vector<double> weights;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const bool is_out = std::find(without.begin(), without.end(), fold(i)) != without.end();
      weights.push_back(is_out ? 0 : rows_[i].weight);
    }
    return fit_log_sum(design_.problem(), weights, settings_of(Phase::prefill), start);
  }

  // A device with n rows has the say of the root of n.
  void add(std::uint64_t judged, std::uint64_t outer, const std::vector<double>& parameters) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (fold(i) != judged || !rows_[i].is_llama_cpp()) continue;
      const double weight = 1 / std::sqrt(counts_[rows_[i].group()]);
      sums_[outer] += weight * std::min(std::abs(error(i, parameters)), k_most_error);
      weights_[outer] += weight;
    }
  }

  Trial& trial_;
  const std::vector<Sample>& rows_;
  Design design_;
  std::map<std::string, double> counts_;
  std::array<double, k_fold_count> sums_{}, weights_{};
};

std::vector<Trial> make_trials(const std::vector<Measurement>& measurements,
                               const catalog::Catalog& catalog) {
  std::vector<Trial> trials;
  for (const double core : k_shares) {
    for (const double power : k_shares) {
      for (const double deviation : k_attention_deviations) {
        const compute::RateShares rates{.efficiency_core = core, .power = power};
        Trial trial{.constants = {rates, deviation},
                    .rows = make_samples(measurements, catalog, Phase::prefill, rates).rows};
        TrialRun(trial, deviation).run();
        trials.push_back(std::move(trial));
      }
    }
  }
  return trials;
}

}  // namespace

std::string nested_text(const std::vector<Measurement>& measurements, const catalog::Catalog& catalog) {
  const std::vector<Trial> trials = make_trials(measurements, catalog);
  std::string text;
  char line[160];
  std::vector<double> all, of_catalogue;
  for (std::uint64_t fold = 0; fold < k_fold_count; ++fold) {
    const Trial& best = *std::min_element(
        trials.begin(), trials.end(),
        [fold](const Trial& a, const Trial& b) { return a.inner_errors[fold] < b.inner_errors[fold]; });
    for (std::size_t i = 0; i < best.rows.size(); ++i) {
      const Sample& row = best.rows[i];
      if (fold_of(row, Holdout::devices) != fold || !row.is_llama_cpp()) continue;
      all.push_back(best.outer_errors[i]);
      if (!row.work.is_estimated) of_catalogue.push_back(best.outer_errors[i]);
    }
    std::snprintf(line, sizeof line,
                  "fold %d: efficiency core %.2f, power %.2f, deviation of attention %.1f\n",
                  static_cast<int>(fold), best.constants.rates.efficiency_core, best.constants.rates.power,
                  best.constants.attention_deviation);
    text += line;
  }
  std::snprintf(
      line, sizeof line,
      "prefill, new device, constants chosen within: all %.1f %% of %zu, catalogue %.1f %% of %zu\n",
      100 * median_error(all), all.size(), 100 * median_error(of_catalogue), of_catalogue.size());
  return text + line;
}

}  // namespace slm::speed_fit
