#include "core/tools/directory/directory_tool.h"
#include "core/tools/explore/explore_tool.h"
#include "core/tools/fit/fit_tool.h"
#include "core/tools/registry.h"
#include "core/tools/simulate/simulate_tool.h"
#include "core/tools/size/size_tool.h"

namespace slm::tools {

std::vector<Tool> catalogue_tools() {
  return {
      fit_tool(), size_tool(), simulate_tool(), explore_tool(), directory_tool(),
  };
}

}  // namespace slm::tools
