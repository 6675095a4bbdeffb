#pragma once
// Predicted against measured: published speeds of the device that was asked for, beside what we would have
// said.
//
// Pure. The fit has seen these measurements; errors on unseen ones are on the accuracy page.

#include "core/tools/report.h"
#include "core/tools/simulate/simulation.h"
#include "core/tools/tool.h"

namespace slm::tools {

/// At most eight measurements, those nearest to the question first: of the same model, then with the same
/// backend and quantization. A sentence where nothing was measured.
Block measured_comparison(const Simulation& simulation, const Knowledge& knowledge);

}  // namespace slm::tools
