#include "cli/build_command.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "base/text.h"
#include "cli/check_report.h"
#include "content/compiler.h"
#include "os/clock.h"
#include "os/terminal.h"
#include "site/assets.h"
#include "site/base_url.h"
#include "site/export.h"
#include "site/site.h"

namespace slm::cli {
namespace {

constexpr int k_done = 0;
constexpr int k_content_has_errors = 1;
constexpr int k_wrong_usage = 2;
constexpr int k_world_failed = 3;

struct BuildFlags {
  std::string content = "content";
  std::string out;
  std::string base_url = "http://localhost:8080/";
  bool drafts = false;
};

int failed(int exit_code, const Error& error) {
  std::cerr << "slmhub build: " << error.message << "\n";
  return exit_code;
}

std::uint64_t milliseconds_since(std::int64_t start_ns) {
  return static_cast<std::uint64_t>((os::monotonic_ns() - start_ns) / 1'000'000);
}

void print_summary(const content::Content& content, const site::ExportSummary& summary,
                   std::uint64_t duration_ms) {
  std::cout << format_uint(content.pages.size()) << " pages, " << format_uint(summary.file_count)
            << " files, " << format_uint(summary.byte_count) << " bytes in " << format_uint(duration_ms)
            << " ms (" << format_uint(summary.written_count) << " files written, "
            << format_uint(summary.removed_count) << " removed)\n";
  const std::size_t warnings = count_warnings(content.diagnostics);
  if (warnings > 0) std::cout << format_uint(warnings) << " warnings; slmhub check lists them\n";
}

int build(const BuildFlags& flags) {
  const std::int64_t start_ns = os::monotonic_ns();
  const Result<std::string> base_url = site::parse_base_url(flags.base_url);
  if (!base_url) return failed(k_wrong_usage, base_url.error());
  content::Compiler compiler(flags.content, {.drafts = flags.drafts});
  const Result<content::ContentPointer> content = compiler.compile();
  if (!content) return failed(k_world_failed, content.error());
  if (count_errors((*content)->diagnostics) > 0) {
    const Colour colour = os::is_terminal(os::Stream::error) ? Colour::on : Colour::off;
    std::cerr << check_report_text(**content, flags.content, colour) << "nothing was written\n";
    return k_content_has_errors;
  }
  const site::Site site(*content, site::AssetSet::embedded(), {.base_url = *base_url});
  const Result<site::ExportSummary> summary = site::export_site(site, flags.out, 0);
  if (!summary) return failed(k_world_failed, summary.error());
  print_summary(**content, *summary, milliseconds_since(start_ns));
  return k_done;
}

}  // namespace

void add_build_command(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("build", "Write the content as a static site");
  const auto flags = std::make_shared<BuildFlags>();
  command->add_option("--content", flags->content, "Folder of Markdown pages")->capture_default_str();
  command->add_option("--out", flags->out, "Folder to write, empty or an earlier export")->required();
  command->add_option("--base-url", flags->base_url, "Where the site will be published")
      ->capture_default_str();
  command->add_flag("--drafts", flags->drafts, "Publish pages marked as drafts, too");
  command->footer("Example:\n  slmhub build --out public --base-url https://owner.github.io/slmhub/");
  command->callback([flags, &exit_code] { exit_code = build(*flags); });
}

}  // namespace slm::cli
