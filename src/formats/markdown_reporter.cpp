#include "formats/markdown_reporter.h"

#include <utility>

namespace slm::formats {

void MarkdownReporter::report(Complaint complaint) {
  constexpr std::size_t k_limit = 200;
  if (count_++ >= k_limit) return;
  diagnostics_.push_back({complaint.code, complaint.severity, options_.file, in_file(complaint.range),
                          std::move(complaint.message), std::move(complaint.hint)});
}

SourceRange MarkdownReporter::in_file(SourceRange range) const {
  if (range.line != 0) range.line += options_.first_line - 1;
  return range;
}

}  // namespace slm::formats
