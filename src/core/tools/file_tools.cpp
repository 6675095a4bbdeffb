#include "core/tools/inspect/inspect_tool.h"
#include "core/tools/registry.h"

namespace slm::tools {

std::vector<Tool> file_tools() {
  return {
      inspect_tool(),
  };
}

}  // namespace slm::tools
