#pragma once
// How speed changes with the length of the prompt and with the number of conversations at once: the same
// numbers as a table and as a chart.
//
// Pure.

#include "core/html/chart.h"
#include "core/tools/report.h"
#include "core/tools/simulate/simulation.h"

namespace slm::tools {

/// 1, 2, 4, … up to the most that the memory holds, at most 256, and the batch that was asked for.
Table batch_table(const Simulation& simulation);
html::Chart batch_chart(const Simulation& simulation);

/// Prompts of 256, 512, … tokens up to the model's context, 131,072 where it is unknown, or the most that the
/// memory holds, and the prompt that was asked for.
Table context_table(const Simulation& simulation);
html::Chart context_chart(const Simulation& simulation);

}  // namespace slm::tools
