#pragma once
// `slmhub catalog`: the catalogue as one file, what it covers, and what changed between two of them.

#include <CLI/CLI.hpp>

namespace slm::cli {

/// Adds `catalog export`, `catalog coverage` and `catalog diff`. Exit codes: 0 done (diff: no difference), 1
/// the catalogue has errors (diff: there are differences), 3 a file or folder cannot be read.
void add_catalog_command(CLI::App& app, int& exit_code);

}  // namespace slm::cli
