#pragma once
// What the simulator asks.
//
// Pure.

#include <vector>

#include "core/tools/tool.h"

namespace slm::tools {

std::vector<Input> simulate_inputs();

std::vector<Example> simulate_examples();

}  // namespace slm::tools
