#pragma once
// "What is in this weight file, and does its card say the same?"
//
// Pure. Reading is Knowledge::read_weights; the hub's own example (example_weights.h) needs nobody.

#include "core/tools/tool.h"

namespace slm::tools {

Tool inspect_tool();

}  // namespace slm::tools
