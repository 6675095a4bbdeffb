#pragma once
// What constants that no source gives are worth: chosen anew among the devices that each fold is fitted to,
// then judged on the devices of the fold.

#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "measurement.h"

namespace slm::speed_fit {

/// Sentences with the errors of prefill on new devices, for people. Ten seconds.
std::string nested_text(const std::vector<Measurement>& measurements, const catalog::Catalog& catalog);

}  // namespace slm::speed_fit
