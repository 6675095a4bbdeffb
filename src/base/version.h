#pragma once
// Which program this is.

#include <string_view>

namespace slm {

/// "0.1.0"
std::string_view program_version();

}  // namespace slm
