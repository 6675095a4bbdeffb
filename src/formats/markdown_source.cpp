#include "formats/markdown_source.h"

#include <algorithm>

namespace slm::formats {

MarkdownSource::MarkdownSource(std::string_view text) : text_(text), line_starts_{0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    line_starts_.push_back(at + 1);
  }
}

std::string_view MarkdownSource::line(std::uint32_t number) const {
  if (number == 0 || number > line_starts_.size()) return {};
  const std::size_t start = line_starts_[number - 1];
  const std::size_t end = number < line_starts_.size() ? line_starts_[number] - 1 : text_.size();
  std::string_view line = text_.substr(start, end - start);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

SourceRange MarkdownSource::find(std::string_view word, SourceRange from) const {
  constexpr std::size_t k_reach_bytes = 4096;
  from = clamp(from);
  if (word.empty()) return from;
  const std::size_t start = line_starts_[from.line - 1] + from.column - 1;
  const std::size_t found = text_.substr(start, k_reach_bytes).find(word);
  if (found == std::string_view::npos) return from;
  const std::size_t at = start + found;
  const auto next_line = std::upper_bound(line_starts_.begin(), line_starts_.end(), at);
  const auto line_index = static_cast<std::size_t>(next_line - line_starts_.begin()) - 1;
  return {static_cast<std::uint32_t>(line_index + 1),
          static_cast<std::uint32_t>(at - line_starts_[line_index] + 1),
          static_cast<std::uint32_t>(word.size())};
}

SourceRange MarkdownSource::clamp(SourceRange range) const {
  range.line = std::clamp<std::uint32_t>(range.line, 1, static_cast<std::uint32_t>(line_starts_.size()));
  range.column =
      std::clamp<std::uint32_t>(range.column, 1, static_cast<std::uint32_t>(line(range.line).size() + 1));
  return range;
}

}  // namespace slm::formats
