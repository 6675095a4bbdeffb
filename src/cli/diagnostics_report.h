#pragma once
// Mistakes in the content, for people at a terminal.

#include <iosfwd>
#include <string>

#include "base/diagnostic.h"

namespace slm::cli {

/// Each diagnostic of at least `least` severity with its line and a caret; the files are read below `folder`.
void print_diagnostics(std::ostream& out, const std::string& folder, const Diagnostics& diagnostics,
                       Severity least);

/// "2 errors, 1 warning"
std::string count_diagnostics(const Diagnostics& diagnostics);

}  // namespace slm::cli
