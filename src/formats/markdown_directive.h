#pragma once
// One directive line, `:::name[label]{key="value"}`, as data. What the names mean is the renderer's.
//
// Pure; takes any bytes. Internal to the Markdown renderer.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace slm::formats {

struct Directive {
  std::size_t colon_count = 0;
  std::string name;  // empty for a closing line
  bool has_label = false;
  std::string label;
  std::vector<std::pair<std::string, std::string>> attributes;  // in the order written, names unique
};

struct DirectiveError {
  std::size_t offset = 0;  // byte of the line at which it goes wrong
  std::string message;
};

/// `::video[Demo]{youtube="x"}` -> 2 colons, "video", "Demo", {youtube: x}. `line` starts with its colons.
/// Values stand in double or single quotes or are one word; `\` escapes in labels and quoted values.
Result<Directive, DirectiveError> parse_directive(std::string_view line);

}  // namespace slm::formats
