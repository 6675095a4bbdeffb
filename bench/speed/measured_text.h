#pragma once
// The fitted decode measurements as the C++ source of core/compute/measured_speeds.cpp, for answers that show
// predicted beside measured.

#include <string>

#include "fitted_model.h"

namespace slm::speed_fit {

/// Of llama.cpp and what is built on it, models of the catalogue; the median of equal runs.
std::string measured_text(const FittedModel& model);

}  // namespace slm::speed_fit
