#pragma once
// Rows that a command takes from a file or, as "-", from standard input.

#include <string>

#include "base/result.h"

namespace slm::cli {

/// At most what an input of that kind may hold. ("requests.csv") -> "second,prompt\n0,512\n…".
Result<std::string> read_rows(const std::string& path);

}  // namespace slm::cli
