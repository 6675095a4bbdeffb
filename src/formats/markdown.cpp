#include "formats/markdown.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "formats/markdown_limits.h"
#include "formats/markdown_parser.h"
#include "formats/markdown_renderer.h"
#include "formats/markdown_reporter.h"
#include "formats/markdown_text.h"

namespace slm::formats {
namespace {

// What cannot be parsed in reasonable time is shown as it is, up to a length that a browser takes.
MarkdownBody show_as_text(std::string_view text) {
  constexpr std::size_t k_shown_code_points = 64 * 1024;
  const std::string shown = mend_utf8(text.substr(0, utf8_prefix(text, k_shown_code_points).size()));
  MarkdownBody body;
  body.html = "<pre tabindex=\"0\" role=\"group\" aria-label=\"The page as text\">";
  append_html(body.html, shown);
  body.html += "</pre>\n";
  body.plain_text = shown;
  body.word_count = count_words(shown);
  return body;
}

void report_bad_byte(std::string_view text, std::size_t offset, MarkdownReporter& reporter) {
  SourceRange range{1, 1, 1};
  for (const char byte : text.substr(0, offset)) {
    ++range.column;
    if (byte != '\n') continue;
    ++range.line;
    range.column = 1;
  }
  reporter.report({"SLM0217", range, "the text is not UTF-8 from here on", "save the file as UTF-8 text"});
}

}  // namespace

MarkdownBody render_markdown(std::string_view text, const MarkdownOptions& options,
                             Diagnostics& diagnostics) {
  MarkdownReporter reporter(options, diagnostics);
  if (std::optional<Complaint> complaint = check_limits(text)) {
    reporter.report(std::move(*complaint));
    return show_as_text(text);
  }
  const std::size_t bad_byte = std::min(utf8_valid_prefix(text), text.find('\0'));
  std::string mended;
  if (bad_byte < text.size()) {
    report_bad_byte(text, bad_byte, reporter);
    mended = mend_utf8(text);
    text = mended;
  }
  const Document document = parse_document(text);
  return MarkdownRenderer(text, options, reporter).render(document.get());
}

}  // namespace slm::formats
