#pragma once
// A text that appears at the simulated speed, so that a reader feels it.
//
// Pure. <slm-speed tokens-per-second wait-ms> holds a sentence and the text; web/src/speed.ts plays it.
// Without a script both simply stand there.

#include "core/compute/speed.h"
#include "core/tools/report.h"

namespace slm::tools {

Picture speed_demo(const compute::Speed& speed);

}  // namespace slm::tools
