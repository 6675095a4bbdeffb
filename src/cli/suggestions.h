#pragma once
// What someone who mistyped a command or a flag may have meant.

#include <CLI/CLI.hpp>
#include <string>

namespace slm::cli {

/// Lines to print after the mistake: the nearest known name for each unknown word, and where help is.
std::string suggest(const CLI::App& app, int argc, const char* const* argv);

}  // namespace slm::cli
