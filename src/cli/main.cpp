// The program: adds the commands, lets CLI11 parse, and ends with the exit code of the one that ran.

#include <CLI/CLI.hpp>
#include <iostream>

#include "base/version.h"
#include "cli/build_command.h"
#include "cli/catalog_command.h"
#include "cli/check_command.h"
#include "cli/completion_command.h"
#include "cli/mcp_command.h"
#include "cli/models_command.h"
#include "cli/search_command.h"
#include "cli/serve_command.h"
#include "cli/suggestions.h"
#include "cli/tool_commands.h"

int main(int argc, char** argv) {
  CLI::App app("SLM Hub: choose, try, learn, measure and deploy small language models.", "slmhub");
  app.set_version_flag("--version", "slmhub " + std::string(slm::program_version()));
  app.require_subcommand(1);
  int exit_code = 0;
  slm::cli::add_serve_command(app, exit_code);
  slm::cli::add_build_command(app, exit_code);
  slm::cli::add_check_command(app, exit_code);
  slm::cli::add_models_command(app, exit_code);
  slm::cli::add_catalog_command(app, exit_code);
  slm::cli::add_tool_commands(app, exit_code);
  slm::cli::add_mcp_command(app, exit_code);
  slm::cli::add_completion_commands(app, exit_code);
  slm::cli::add_search_command(app, exit_code);
  // Last, because every command would take it over.
  app.footer(
      "Examples:\n"
      "  slmhub fit --device raspberry-pi-5-8gb --use code\n"
      "  slmhub size phi-4 --context 16384 --memory 16\n"
      "  slmhub serve --listen 127.0.0.1:8080 --data data\n"
      "\"slmhub COMMAND --help\" explains a command.");
  if (argc < 2) {
    std::cerr << app.help();
    return 2;
  }
  try {
    app.parse(slm::cli::words_for_parser(argc, argv));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
    std::cerr << "slmhub: " << slm::cli::complaint(app, error, argc, argv)
              << slm::cli::suggest(app, argc, argv);
    return 2;
  }
  return exit_code;
}
