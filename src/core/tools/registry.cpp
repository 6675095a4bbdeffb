#include "core/tools/registry.h"

#include <algorithm>

#include "core/tools/directory/directory_tool.h"
#include "core/tools/explore/explore_tool.h"
#include "core/tools/fit/fit_tool.h"
#include "core/tools/simulate/simulate_tool.h"
#include "core/tools/size/size_tool.h"

namespace slm::tools {
namespace {

// Never destroyed: the pure rooms have no end to wait for.
const std::vector<Tool>& tools() {
  static const auto* const k_tools = new std::vector<Tool>{
      fit_tool(), size_tool(), simulate_tool(), explore_tool(), directory_tool(),
  };
  return *k_tools;
}

}  // namespace

std::span<const Tool> all_tools() {
  return tools();
}

const Tool* find_tool(std::string_view name) {
  const auto place =
      std::find_if(tools().begin(), tools().end(), [&](const Tool& tool) { return tool.name == name; });
  return place == tools().end() ? nullptr : &*place;
}

const Tool* tool_at(std::string_view address) {
  const auto place =
      std::find_if(tools().begin(), tools().end(), [&](const Tool& tool) { return tool.address == address; });
  return place == tools().end() ? nullptr : &*place;
}

}  // namespace slm::tools
