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

/// What the design does to the samples, fitted on all of them.
std::vector<double> fit_all(const std::vector<Sample>& samples, const Design& design, Phase phase);

UnseenErrors unseen_errors(const std::vector<Sample>& samples, const Design& design, Phase phase,
                           Holdout holdout, const std::vector<double>& start);

/// Median of |predicted / measured - 1|; 0 for no errors.
double median_error(std::vector<double> log_errors);

/// The share `fraction` of the values lies below; 0 for no values.
double quantile(std::vector<double> values, double fraction);

}  // namespace slm::speed_fit
