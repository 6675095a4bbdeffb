#include "http/target.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "formats/query.h"

namespace slm::http {
namespace {

bool is_control(char letter) {
  return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F;
}

bool is_hex_digit(char letter) {
  return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') ||
         (letter >= 'A' && letter <= 'F');
}

// A path that still holds an escape after decoding was encoded twice; only someone who wants to get past a
// check writes that.
bool holds_escape(std::string_view path) {
  for (std::size_t at = path.find('%'); at != std::string_view::npos; at = path.find('%', at + 1)) {
    if (path.size() - at > 2 && is_hex_digit(path[at + 1]) && is_hex_digit(path[at + 2])) return true;
  }
  return false;
}

bool holds_relative_segment(std::string_view path) {
  if (path.find("/.") == std::string_view::npos) return false;
  const auto segments = split(path, '/');
  return std::any_of(segments.begin(), segments.end(),
                     [](std::string_view segment) { return segment == "." || segment == ".."; });
}

bool holds_encoded_slash(std::string_view raw) {
  return raw.find("%2f") != std::string_view::npos || raw.find("%2F") != std::string_view::npos;
}

}  // namespace

Result<Target> parse_target(std::string_view text) {
  if (text.empty() || text.front() != '/') return fail("the target must start with \"/\"");
  if (text.find('#') != std::string_view::npos) return fail("the target must not hold a fragment");
  const std::size_t mark = text.find('?');
  const std::string_view raw_path = text.substr(0, mark);
  Target target;
  if (mark != std::string_view::npos) target.query = text.substr(mark + 1);
  if (!is_utf8(target.query)) return fail("the query is not valid UTF-8");
  if (holds_encoded_slash(raw_path)) return fail("the path must not hold an encoded slash");
  SLM_TRY(target.path, formats::percent_decode(raw_path, formats::PlusSign::literal));
  if (std::any_of(target.path.begin(), target.path.end(), is_control)) {
    return fail("the path must not hold control characters");
  }
  if (target.path.find('\\') != std::string::npos) return fail("the path must not hold a backslash");
  if (holds_escape(target.path)) return fail("the path is encoded twice");
  if (holds_relative_segment(target.path)) return fail("the path must not hold \".\" or \"..\"");
  return target;
}

}  // namespace slm::http
