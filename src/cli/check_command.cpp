#include "cli/check_command.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <string>

#include "cli/check_report.h"
#include "content/compiler.h"
#include "os/terminal.h"

namespace slm::cli {
namespace {

constexpr int k_exit_content_errors = 1;
constexpr int k_exit_world_failed = 3;

struct CheckFlags {
  std::string folder = "content";
  std::string format = "text";
};

int run_check(const CheckFlags& flags) {
  const Result<content::ContentPointer> compiled = content::Compiler(flags.folder, {}).compile();
  if (!compiled) {
    std::fprintf(stderr, "slmhub check: %s\n", compiled.error().message.c_str());
    return k_exit_world_failed;
  }
  const content::Content& content = **compiled;
  const Colour colour = os::is_terminal(os::Stream::output) ? Colour::on : Colour::off;
  const std::string report =
      flags.format == "json" ? check_report_json(content) : check_report_text(content, flags.folder, colour);
  std::fwrite(report.data(), 1, report.size(), stdout);
  return count_errors(content.diagnostics) > 0 ? k_exit_content_errors : 0;
}

}  // namespace

void add_check_command(CLI::App& app, int& exit_code) {
  const auto flags = std::make_shared<CheckFlags>();
  CLI::App* command = app.add_subcommand("check", "Report every mistake in a content folder");
  command->add_option("--content", flags->folder, "The content folder")->capture_default_str();
  command->add_option("--format", flags->format, "text for people, json for programs")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command->callback([flags, &exit_code] { exit_code = run_check(*flags); });
}

}  // namespace slm::cli
