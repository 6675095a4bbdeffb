#pragma once
// Which program this is.

#include <string>

namespace slm::cli {

/// "slmhub 0.1.0"
std::string version_line();

}  // namespace slm::cli
