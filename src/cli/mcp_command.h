#pragma once
// `slmhub mcp`: the tools for an agent on standard input and output.

#include <CLI/CLI.hpp>

namespace slm::cli {

void add_mcp_command(CLI::App& app, int& exit_code);

}  // namespace slm::cli
