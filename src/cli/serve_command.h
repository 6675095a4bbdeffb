#pragma once
// `slmhub serve`: the whole hub over HTTP.

#include <CLI/CLI.hpp>

namespace slm::cli {

/// Adds the command; its flags come from app::setting_table(). Exit codes: 0 stopped by SIGTERM, 130 by
/// Ctrl-C, 2 wrong settings, 3 the folder, the port or the database cannot be used.
void add_serve_command(CLI::App& app, int& exit_code);

}  // namespace slm::cli
