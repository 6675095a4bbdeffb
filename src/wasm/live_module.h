#pragma once
// What the modules of the tools have in common: one live page, and inputs of several parts. Which tools a
// module has is its own source's to say: it defines slm::tools::all_tools().

#include <string_view>

#include "core/tools/faces/live_page.h"

namespace slm {

tools::LivePage& live_page();

/// Takes the part of `rest` before the next NUL, or all of it.
std::string_view next_part(std::string_view& rest);

}  // namespace slm
