#pragma once
// The section on speed of content/learn/accuracy.md: errors on measurements that the fit had not seen,
// failures included.

#include <string>

#include "fitted_model.h"

namespace slm::speed_fit {

/// Markdown, from "## Speed" to its end.
std::string report_text(const FittedModel& model, const std::vector<Measurement>& measurements,
                        const catalog::Catalog& catalog);

}  // namespace slm::speed_fit
