#pragma once
// "Does it fit?": the memory that a model needs, whether a device has it, and what fits instead.
//
// Pure. Formulas: core/compute; docs/formulas/.

#include "core/tools/tool.h"

namespace slm::tools {

Tool size_tool();

}  // namespace slm::tools
