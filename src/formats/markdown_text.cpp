#include "formats/markdown_text.h"

#include <array>

#include "base/utf8.h"

namespace slm::formats {
namespace {

constexpr std::uint32_t k_replacement = 0xFFFD;

constexpr std::array<std::string_view, 256> make_references() {
  std::array<std::string_view, 256> references{};
  references['&'] = "&amp;";
  references['<'] = "&lt;";
  references['>'] = "&gt;";
  references['"'] = "&quot;";
  return references;
}

constexpr std::array<std::string_view, 256> k_references = make_references();

bool is_blank(std::uint32_t code_point) {
  return code_point == ' ' || (code_point >= '\t' && code_point <= '\r') || code_point == 0xA0 ||
         code_point == 0x3000;
}

}  // namespace

void append_html(std::string& out, std::string_view text) {
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view reference = k_references[static_cast<unsigned char>(text[at])];
    if (reference.empty()) continue;
    out.append(text, start, at - start);
    out += reference;
    start = at + 1;
  }
  out.append(text, start);
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_html(out, value);
  out += '"';
}

bool is_ascii_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool is_ascii_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

std::uint32_t count_words(std::string_view text) {
  std::uint32_t count = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_ascii = static_cast<unsigned char>(text[at]) < 0x80;
    const std::uint32_t code_point =
        is_ascii ? static_cast<unsigned char>(text[at++]) : utf8_decode(text, at);
    if (is_blank(code_point)) {
      in_word = false;
    } else if (!is_ascii && is_cjk(code_point)) {
      ++count;
      in_word = false;
    } else if (!in_word) {
      ++count;
      in_word = true;
    }
  }
  return count;
}

std::string mend_utf8(std::string_view text) {
  std::string mended;
  mended.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t code_point = utf8_decode(text, at);
    utf8_append(mended, code_point == 0 ? k_replacement : code_point);
  }
  return mended;
}

}  // namespace slm::formats
