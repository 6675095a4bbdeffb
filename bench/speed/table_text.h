#pragma once
// The fitted factors as the C++ source of core/compute/speed_table.cpp.

#include <string>

#include "fitted_model.h"

namespace slm::speed_fit {

std::string table_text(const FittedModel& model, const std::vector<Measurement>& measurements,
                       const catalog::Catalog& catalog);

}  // namespace slm::speed_fit
