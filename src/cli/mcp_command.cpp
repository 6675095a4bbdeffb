#include "cli/mcp_command.h"

#include <cstdint>
#include <iostream>
#include <memory>
#include <string>

#include "base/version.h"
#include "cli/catalog_source.h"
#include "cli/terminal_weights.h"
#include "core/tools/registry.h"
#include "mcp/protocol.h"

namespace slm::cli {
namespace {

constexpr int k_done = 0;
constexpr int k_world_failed = 3;
constexpr std::uint32_t k_read_timeout_s = 60;

// One message a line, until the client closes its end (the transport "stdio" of the protocol).
int speak(const std::string& folder) {
  const Result<content::CheckedCatalog> checked = open_catalog(folder);
  if (!checked) {
    std::cerr << "slmhub mcp: " << checked.error().message << "\n";
    return k_world_failed;
  }
  const tools::Directory directory(*checked->catalog);
  TerminalWeights weights(k_read_timeout_s, os::Reach::public_web());
  const tools::Knowledge knowledge{*checked->catalog, directory, &weights.reader()};
  const mcp::Service service{program_version(), tools::all_tools(), knowledge};
  std::string line;
  while (std::getline(std::cin, line)) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    if (const auto answer = mcp::answer_message(line, service)) std::cout << *answer << "\n" << std::flush;
  }
  return k_done;
}

}  // namespace

void add_mcp_command(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand(
      "mcp", "Offer the tools to an agent (Model Context Protocol, on standard input and output)");
  const auto folder = std::make_shared<std::string>("content");
  command->add_option("--content", *folder, "Folder of the content")->capture_default_str();
  command->footer(
      "Example, for the configuration of an agent:\n"
      "  {\"mcpServers\": {\"slmhub\": {\"command\": \"slmhub\", \"args\": [\"mcp\", \"--content\", "
      "\"/path/to/content\"]}}}\n"
      "The tool inspect reads files of this machine and https addresses of public hosts.\n"
      "A served hub speaks the same at POST /mcp.");
  command->callback([folder, &exit_code] { exit_code = speak(*folder); });
}

}  // namespace slm::cli
