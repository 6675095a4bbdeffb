#pragma once
// Both fits, decode and prefill, and their errors on what they had not seen.

#include "validation.h"

namespace slm::speed_fit {

struct PhaseFit {
  Samples samples;
  std::map<FactorKey, double> factors;
  UnseenErrors cell_errors;    // models left out on devices that are known
  UnseenErrors device_errors;  // whole devices left out
};

struct FittedModel {
  PhaseFit decode;
  PhaseFit prefill;
};

/// `measurements` must outlive the result. Some ten seconds.
FittedModel fit_model(const std::vector<Measurement>& measurements, const catalog::Catalog& catalog);

}  // namespace slm::speed_fit
