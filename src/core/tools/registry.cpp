#include "core/tools/registry.h"

#include <algorithm>

namespace slm::tools {

const Tool* find_tool(std::string_view name) {
  const std::span<const Tool> tools = all_tools();
  const auto place =
      std::find_if(tools.begin(), tools.end(), [&](const Tool& tool) { return tool.name == name; });
  return place == tools.end() ? nullptr : &*place;
}

const Tool* tool_at(std::string_view address) {
  const std::span<const Tool> tools = all_tools();
  const auto place =
      std::find_if(tools.begin(), tools.end(), [&](const Tool& tool) { return tool.address == address; });
  return place == tools.end() ? nullptr : &*place;
}

}  // namespace slm::tools
