#pragma once
// "What do you have?": the models that run on a device for a use, best first, with the command that runs
// each.
//
// Pure. Home asks it, too. Ranking: ranking.h; sizes and speeds are those of the tools `size` and `simulate`.

#include "core/tools/tool.h"

namespace slm::tools {

Tool fit_tool();

}  // namespace slm::tools
