#include "base/diagnostic.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "base/utf8.h"

namespace slm {
namespace {

constexpr std::size_t k_shown_bytes = 160;  // a longer line is cut around its mistake

std::size_t count(const Diagnostics& diagnostics, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(diagnostics.begin(), diagnostics.end(),
                    [&](const Diagnostic& item) { return item.severity == severity; }));
}

std::string_view line_at(std::string_view source, std::uint32_t line) {
  for (std::uint32_t current = 1; current < line; ++current) {
    const std::size_t end = source.find('\n');
    if (end == std::string_view::npos) return {};
    source.remove_prefix(end + 1);
  }
  return source.substr(0, source.find('\n'));
}

// Control bytes and invalid UTF-8 would disturb the terminal, tabs the caret: each becomes one visible
// column.
std::string printable(std::string_view line) {
  std::string shown;
  for (std::size_t offset = 0; offset < line.size();) {
    const std::uint32_t code_point = utf8_decode(line, offset);
    const bool control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
    if (code_point == '\t') {
      shown += ' ';
    } else {
      utf8_append(shown, control ? 0xFFFD : code_point);
    }
  }
  return shown;
}

std::string excerpt(const Diagnostic& diagnostic, std::string_view source) {
  const std::string_view line = line_at(source, diagnostic.range.line);
  const std::size_t column =
      std::min<std::size_t>(diagnostic.range.column > 0 ? diagnostic.range.column - 1 : 0, line.size());
  const std::size_t start = column > k_shown_bytes / 2 ? column - k_shown_bytes / 2 : 0;
  const std::string_view window = line.substr(start, k_shown_bytes);
  const std::size_t marked = std::clamp<std::size_t>(
      diagnostic.range.byte_count, 1,
      std::max<std::size_t>(1, window.size() - std::min(window.size(), column - start)));
  const std::string number = format_uint(diagnostic.range.line);
  const std::string gutter(number.size(), ' ');
  const std::size_t caret_offset = utf8_length(window.substr(0, column - start));
  const std::size_t caret_count =
      std::max<std::size_t>(1, utf8_length(window.substr(column - start, marked)));
  return "  " + number + " | " + printable(window) + "\n  " + gutter + " | " +
         std::string(caret_offset, ' ') + std::string(caret_count, '^') + "\n";
}

}  // namespace

void sort_diagnostics(Diagnostics& diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [](const Diagnostic& left, const Diagnostic& right) {
                     return std::tie(left.file, left.range.line, left.range.column, left.code) <
                            std::tie(right.file, right.range.line, right.range.column, right.code);
                   });
}

std::size_t count_errors(const Diagnostics& diagnostics) {
  return count(diagnostics, Severity::error);
}

std::size_t count_warnings(const Diagnostics& diagnostics) {
  return count(diagnostics, Severity::warning);
}

std::string format_diagnostic(const Diagnostic& diagnostic, std::string_view source) {
  std::string text = diagnostic.file;
  if (diagnostic.range.line > 0) {
    text +=
        ":" + format_uint(diagnostic.range.line) + ":" + format_uint(std::max(1u, diagnostic.range.column));
  }
  text += diagnostic.severity == Severity::error ? ": error: " : ": warning: ";
  text += printable(diagnostic.message) + " [" + diagnostic.code + "]\n";
  if (diagnostic.range.line > 0 && !source.empty()) text += excerpt(diagnostic, source);
  if (!diagnostic.hint.empty()) text += "  hint: " + printable(diagnostic.hint) + "\n";
  return text;
}

}  // namespace slm
