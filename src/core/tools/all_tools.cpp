#include <algorithm>
#include <iterator>

#include "core/tools/registry.h"

namespace slm::tools {
namespace {

std::vector<Tool> joined() {
  std::vector<Tool> tools = catalogue_tools();
  std::vector<Tool> others = file_tools();
  std::move(others.begin(), others.end(), std::back_inserter(tools));
  return tools;
}

}  // namespace

// Never destroyed: the pure rooms have no end to wait for.
std::span<const Tool> all_tools() {
  static const auto* const k_tools = new std::vector<Tool>(joined());
  return *k_tools;
}

}  // namespace slm::tools
