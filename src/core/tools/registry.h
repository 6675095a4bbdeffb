#pragma once
// All tools of the hub. Adding one is a folder and a line here.
//
// Pure; made at first use, immutable, safe from any thread.

#include <span>
#include <string_view>

#include "core/tools/tool.h"

namespace slm::tools {

/// In the order in which they are shown.
std::span<const Tool> all_tools();

/// By name ("size") or nullptr.
const Tool* find_tool(std::string_view name);

/// By the address of its page ("/tools/size/") or nullptr.
const Tool* tool_at(std::string_view address);

}  // namespace slm::tools
