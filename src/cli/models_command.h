#pragma once
// `slmhub models`: the list of models with its filters, and one model with everything known about it.

#include <CLI/CLI.hpp>

namespace slm::cli {

/// Adds `models list` and `models show`. Exit codes: 0 done, 1 the catalogue has errors (what is sound is
/// shown), 2 wrong usage or an unknown model (the nearest ones are named), 3 the folder cannot be read.
void add_models_command(CLI::App& app, int& exit_code);

}  // namespace slm::cli
