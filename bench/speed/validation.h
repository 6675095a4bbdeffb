#pragma once
// Errors on measurements that the fit had not seen, in two ways: cells of model and device left out, and
// whole devices left out.

#include <optional>
#include <vector>

#include "design.h"

namespace slm::speed_fit {

enum class Holdout : std::uint8_t { cells, devices };

/// log(predicted speed / measured speed), by sample; nothing where it was not predicted: other programs
/// than llama.cpp, and with `cells` those devices of which nothing was left to learn from.
using UnseenErrors = std::vector<std::optional<double>>;

constexpr std::uint64_t k_fold_count = 8;

/// Which part of the rows is left out together with this one. The same on every machine, and the same for a
/// row whatever else is in the file.
std::uint64_t fold_of(const Sample& sample, Holdout holdout);

compute::LogSumSettings settings_of(Phase phase);

/// What the design does to the samples, fitted on all of them.
std::vector<double> fit_all(const std::vector<Sample>& samples, const Design& design, Phase phase);

UnseenErrors unseen_errors(const std::vector<Sample>& samples, const Design& design, Phase phase,
                           Holdout holdout, const std::vector<double>& start);

/// Median of |predicted / measured - 1|; 0 for no errors.
double median_error(std::vector<double> log_errors);

/// The share `fraction` of the values lies below; 0 for no values.
double quantile(std::vector<double> values, double fraction);

/// Where nine of ten errors of each backend lie, with those of all backends where one has few. A device with
/// n rows has the say of √n, so that none speaks for all.
class ErrorRanges {
 public:
  /// Widens the ranges until nine of ten errors of each device lie in what the other devices say.
  ErrorRanges(const std::vector<Sample>& samples, const UnseenErrors& errors);

  compute::ErrorRange of(compute::Backend backend) const;
  /// The share of errors inside the range made without their own device.
  double coverage() const;

 private:
  compute::ErrorRange range(compute::Backend backend, const std::string& without_group) const;

  struct Entry {
    std::string group;
    compute::Backend backend;
    double error = 0;
    compute::ErrorRange of_others;
  };
  std::vector<Entry> entries_;
  double widening_ = 1;
};

}  // namespace slm::speed_fit
