#include "core/tools/inspect/visible_text.h"

#include "base/utf8.h"

namespace slm::tools {
namespace {

std::string hexadecimal(std::uint32_t value) {
  constexpr std::string_view k_digits = "0123456789ABCDEF";
  std::string text;
  do {
    text.insert(text.begin(), k_digits[value % 16]);
    value /= 16;
  } while (value > 0);
  return text.size() < 2 ? "0" + text : text;
}

// Controls (C0, DEL, C1), the soft hyphen, joiners and marks of direction, line and paragraph separators,
// fillers, byte order marks, interlinear marks and tags.
bool is_invisible(std::uint32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F) || code_point == 0xAD ||
         code_point == 0x061C || code_point == 0x180E || (code_point >= 0x200B && code_point <= 0x200F) ||
         (code_point >= 0x2028 && code_point <= 0x202E) || (code_point >= 0x2060 && code_point <= 0x206F) ||
         code_point == 0xFEFF || (code_point >= 0xFFF9 && code_point <= 0xFFFB) ||
         (code_point >= 0xE0000 && code_point <= 0xE007F);
}

}  // namespace

std::string visible_text(std::string_view text, LineEnds line_ends) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const std::uint32_t code_point = utf8_decode(text, at);
    const std::string_view bytes = text.substr(start, at - start);
    const bool is_kept = code_point == '\t' || (code_point == '\n' && line_ends == LineEnds::kept);
    if (!is_utf8(bytes)) {
      result += "<byte " + hexadecimal(static_cast<unsigned char>(bytes[0])) + ">";
    } else if (is_invisible(code_point) && !is_kept) {
      result += "<" + hexadecimal(code_point) + ">";
    } else {
      result += bytes;
    }
  }
  return result;
}

}  // namespace slm::tools
