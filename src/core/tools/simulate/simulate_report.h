#pragma once
// The simulator's answer: the speed in words, figures with intervals, curves, what it rests on.
//
// Pure.

#include "core/tools/report.h"
#include "core/tools/simulate/simulation.h"
#include "core/tools/tool.h"

namespace slm::tools {

/// Without a replay.
Report simulate_report(const Simulation& simulation, const Knowledge& knowledge);

}  // namespace slm::tools
