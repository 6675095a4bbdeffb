// Which tools slm.wasm has: those that answer from the catalogue alone.

#include "core/tools/registry.h"
#include "wasm/live_module.h"

namespace slm::tools {

std::span<const Tool> all_tools() {
  static const auto* const k_tools = new std::vector<Tool>(catalogue_tools());
  return *k_tools;
}

}  // namespace slm::tools
