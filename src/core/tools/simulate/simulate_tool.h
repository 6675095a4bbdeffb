#pragma once
// "How fast will it be?": the edge simulator. Speed, energy and waiting of a model on a device.
//
// Pure. Formula: compute/speed.h; content/learn/formulas/speed.md.

#include "core/tools/tool.h"

namespace slm::tools {

Tool simulate_tool();

}  // namespace slm::tools
