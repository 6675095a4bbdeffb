// Which tools files.wasm has, those that read files, and the functions by which page code gives it one.

#include <cstdint>
#include <string>
#include <string_view>

#include "core/tools/registry.h"
#include "wasm/live_module.h"
#include "wasm/module_buffers.h"

namespace slm::tools {

std::span<const Tool> all_tools() {
  static const auto* const k_tools = new std::vector<Tool>(file_tools());
  return *k_tools;
}

}  // namespace slm::tools

/// Input: the name of a file, NUL, its first bytes; `file_bytes` is how long all of it is. Returns how many
/// of its first bytes are needed, 0 where these decide; then slm_file_name() is what a question calls it as
/// "url".
SLM_EXPORT(slm_take_file) double slm_take_file(double file_bytes) {
  std::string_view rest = slm::buffers().input;
  const std::string_view name = slm::next_part(rest);
  const std::uint64_t needed = slm::live_page().take_file(name, rest, static_cast<std::uint64_t>(file_bytes));
  if (needed == 0) std::string().swap(slm::buffers().input);  // megabytes that are not needed again
  return static_cast<double>(needed);
}

SLM_EXPORT(slm_file_name) std::size_t slm_file_name() {
  return slm::answer(slm::live_page().file_name());
}
