#pragma once
// "Does it fit?": the memory that a model needs at a quantization and a context, and whether a device has it.
//
// Pure. Formulas: core/compute; docs/formulas/gguf-weights.md, docs/formulas/kv-cache.md.

#include "core/tools/tool.h"

namespace slm::tools {

Tool size_tool();

}  // namespace slm::tools
