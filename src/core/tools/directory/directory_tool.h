#pragma once
// The directory of models as a tool: "find".
//
// Pure. Its page is /models/, with a form and a table of its own; the other faces get the same rows as a
// table.

#include "core/tools/tool.h"

namespace slm::tools {

Tool directory_tool();

}  // namespace slm::tools
