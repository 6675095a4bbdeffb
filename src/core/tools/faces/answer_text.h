#pragma once
// An answer for a terminal.
//
// Pure. Plain text, lines ended by "\n"; columns are aligned, numbers to the right.

#include <string>

#include "core/tools/report.h"

namespace slm::tools {

std::string answer_text(const Report& report);

}  // namespace slm::tools
