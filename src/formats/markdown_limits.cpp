#include "formats/markdown_limits.h"

#include <algorithm>

#include "base/text.h"
#include "formats/markdown.h"
#include "formats/markdown_text.h"

namespace slm::formats {
namespace {

// Quote and list marks at the start of a line: "> - 1. text" has three.
std::size_t count_marks(std::string_view line) {
  std::size_t count = 0;
  std::size_t at = 0;
  const auto is_space = [&] { return at < line.size() && (line[at] == ' ' || line[at] == '\t'); };
  for (; at < line.size(); ++count) {
    while (is_space()) ++at;
    const std::size_t start = at;
    while (at < line.size() && is_ascii_digit(line[at])) ++at;
    const bool is_numbered = at > start && at < line.size() && (line[at] == '.' || line[at] == ')');
    const bool is_bullet =
        at == start && at < line.size() && std::string_view("-*+").find(line[at]) != std::string_view::npos;
    const bool is_quote = at == start && at < line.size() && line[at] == '>';
    if (!is_numbered && !is_bullet && !is_quote) return count;
    ++at;
    if (!is_quote && at < line.size() && !is_space()) return count;
  }
  return count;
}

// Columns if the line is the one under a table's head, else 0.
std::size_t count_columns(std::string_view line) {
  if (line.find_first_not_of(" \t\r|:->") != std::string_view::npos) return 0;
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')) + 1;
}

}  // namespace

std::optional<Complaint> check_limits(std::string_view text) {
  if (text.size() > k_markdown_limit_bytes) {
    return Complaint{"SLM0214",
                     {},
                     "the page has more than 4 MiB, which is the most one page may have",
                     "split it into several pages"};
  }
  std::uint32_t number = 0;
  std::size_t columns = 0;  // of the table that the line may belong to
  std::size_t cells = 0;    // short rows are filled up, so that few bytes can make many cells
  for (std::size_t start = 0; start < text.size();) {
    ++number;
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    start = end + 1;
    columns = trim(line).empty() ? 0 : std::max(columns, count_columns(line));
    cells += columns;
    if (cells > k_cell_limit) {
      return Complaint{"SLM0214",
                       {number, 1, 1},
                       "the tables of the page have more than 200,000 cells",
                       "put the data into a CSV file and show it with ::table"};
    }
    if (line.size() <= k_nesting_limit) continue;
    const SourceRange range{number, 1, 1};
    if (line.size() > k_line_limit_bytes) {
      return Complaint{"SLM0214", range, "the line has more than 1 MiB", "break it into lines"};
    }
    if (count_marks(line) > k_nesting_limit) {
      return Complaint{"SLM0214", range, "the line opens more than 100 lists and quotes inside each other",
                       "write it flatter"};
    }
    if (count_columns(line) > k_column_limit) {
      return Complaint{"SLM0214", range, "the table has more than 256 columns",
                       "put the data into a CSV file and show it with ::table"};
    }
  }
  return std::nullopt;
}

}  // namespace slm::formats
