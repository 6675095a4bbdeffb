#pragma once
// `slmhub search`: what the box of the site finds, on the command line.

#include <CLI/CLI.hpp>

namespace slm::cli {

/// Adds `search WORDS…`. Exit codes: 0 done (also where nothing was found), 1 the content has errors (what is
/// sound was searched), 2 wrong usage, 3 the folder cannot be read.
void add_search_command(CLI::App& app, int& exit_code);

}  // namespace slm::cli
