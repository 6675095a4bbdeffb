#pragma once
// `slmhub completion SHELL` prints the script that makes a shell complete; `slmhub complete -- WORD…`, which
// that script calls, prints what may stand next.

#include <CLI/CLI.hpp>

namespace slm::cli {

void add_completion_commands(CLI::App& app, int& exit_code);

}  // namespace slm::cli
