#pragma once
// What "Does it fit?" asks.
//
// Pure data.

#include <vector>

#include "core/tools/tool.h"

namespace slm::tools {

std::vector<Input> size_inputs();
std::vector<Example> size_examples();

}  // namespace slm::tools
