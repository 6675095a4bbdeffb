#pragma once
// One command for each tool of core/tools: `slmhub size phi-4 --context 16K`. Flags, help and examples come
// from the tool's definition.

#include <CLI/CLI.hpp>

namespace slm::cli {

void add_tool_commands(CLI::App& app, int& exit_code);

}  // namespace slm::cli
