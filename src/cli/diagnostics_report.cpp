#include "cli/diagnostics_report.h"

#include <ostream>

#include "base/text.h"
#include "os/file.h"

namespace slm::cli {
namespace {

// Files that a person wrote; a larger one is shown without its line.
constexpr std::uint64_t k_max_source_bytes = 4u << 20;

std::string counted(std::size_t count, const std::string& noun) {
  return format_uint(count) + " " + noun + (count == 1 ? "" : "s");
}

}  // namespace

void print_diagnostics(std::ostream& out, const std::string& folder, const Diagnostics& diagnostics,
                       Severity least) {
  std::string file;
  std::string source;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (least == Severity::error && diagnostic.severity != Severity::error) continue;
    if (diagnostic.file != file) {
      file = diagnostic.file;
      source = os::read_file(folder + "/" + file, k_max_source_bytes).value_or({});
    }
    out << format_diagnostic(diagnostic, source);
  }
}

std::string count_diagnostics(const Diagnostics& diagnostics) {
  return counted(count_errors(diagnostics), "error") + ", " + counted(count_warnings(diagnostics), "warning");
}

}  // namespace slm::cli
