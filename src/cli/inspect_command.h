#pragma once
// `slmhub inspect FILE|URL`: what a weight file says of itself, and where the catalogue's card says
// otherwise.

#include <CLI/CLI.hpp>

namespace slm::cli {

/// Exit codes: 0 nothing to complain of, 1 card and weights disagree or the file is broken, 2 wrong usage or
/// an unknown model (the nearest ones are named), 3 the file or the address could not be read.
void add_inspect_command(CLI::App& app, int& exit_code);

}  // namespace slm::cli
