#pragma once
// "What would I give up at Q4?": size, published loss and speed of one model at every usual quantization.
//
// Pure. Sizes: core/compute; losses: losses.h; speed: core/compute/speed.h.

#include "core/tools/tool.h"

namespace slm::tools {

Tool explore_tool();

}  // namespace slm::tools
