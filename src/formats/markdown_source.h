#pragma once
// The lines of the parsed text, to point at the very word a complaint or a link is about.
//
// cmark-gfm gives exact places for blocks and only hints for inlines: what is searched here starts at the
// hint and goes a bounded way. Pure; the text must outlive it. Internal to the Markdown renderer.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace slm::formats {

class MarkdownSource {
 public:
  explicit MarkdownSource(std::string_view text);

  /// Line `number` from 1 without its end; empty where there is none.
  std::string_view line(std::uint32_t number) const;

  /// Where `word` stands at or after `from`, within the next 4 KiB; `from` itself where it does not.
  SourceRange find(std::string_view word, SourceRange from) const;

  /// `range` with line and column moved to places that exist.
  SourceRange clamp(SourceRange range) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> line_starts_;
};

}  // namespace slm::formats
