#pragma once
// One YAML document as a sequence of events with their places in bytes: a thin, safe wrapper over libyaml.
//
// Pure, one reader per document, not shared between threads. The text must outlive the reader.

#include <yaml.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace slm::formats {

enum class YamlEventKind : std::uint8_t {
  scalar,
  list_start,
  list_end,
  map_start,
  map_end,
  alias,
  end,
  error
};

struct YamlEvent {
  YamlEventKind kind = YamlEventKind::end;
  std::string text;         // a scalar's value; what is wrong for an error
  bool is_plain = false;    // a scalar without quotes or block marks
  bool has_anchor = false;  // &name
  bool has_tag = false;     // !name
  SourceRange range;        // lines counted from the start of the text
};

/// Turns libyaml's code point numbers into bytes and lines. Only moves forward, so each byte is passed once.
struct YamlPlace {
  std::size_t index = 0;  // code points before the place
  std::size_t byte = 0;
  std::size_t line_start = 0;
  std::uint32_t line = 1;

  void move_to(std::string_view text, std::size_t target_index);
  std::uint32_t column() const { return static_cast<std::uint32_t>(byte - line_start + 1); }
};

class YamlReader {
 public:
  explicit YamlReader(std::string_view text);
  ~YamlReader();
  YamlReader(const YamlReader&) = delete;
  YamlReader& operator=(const YamlReader&) = delete;

  /// The next event; `end` after the first document, `error` where the text is not YAML. Do not read on after
  /// either of the two.
  YamlEvent next();

 private:
  YamlEvent failure() const;
  SourceRange range_of(const yaml_mark_t& start, const yaml_mark_t& end);

  std::string_view text_;
  yaml_parser_t parser_;
  YamlPlace place_;
};

}  // namespace slm::formats
