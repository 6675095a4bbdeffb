#pragma once
// All tools of the hub. Adding one is a folder and a line in catalogue_tools.cpp or file_tools.cpp.
//
// Pure; made at first use, immutable, safe from any thread.

#include <span>
#include <string_view>
#include <vector>

#include "core/tools/tool.h"

namespace slm::tools {

/// In the order in which they are shown.
std::span<const Tool> all_tools();

/// Those that answer from the catalogue alone, and those that read files. Pages load a WebAssembly module of
/// either kind, so that nobody fetches what reads files to size a model; there all_tools() are one of these.
std::vector<Tool> catalogue_tools();
std::vector<Tool> file_tools();

/// By name ("size") or nullptr.
const Tool* find_tool(std::string_view name);

/// By the address of its page ("/tools/size/") or nullptr.
const Tool* tool_at(std::string_view address);

}  // namespace slm::tools
