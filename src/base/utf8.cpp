#include "base/utf8.h"

namespace slm {
namespace {

constexpr std::uint32_t k_replacement = 0xFFFD;

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

struct Sequence {
  std::size_t byte_count = 0;  // 0 where the bytes are not valid
  std::uint32_t code_point = 0;
};

Sequence read_sequence(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80) return {1, lead};
  const std::size_t byte_count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - offset < byte_count) return {};
  std::uint32_t code_point = lead & (0x7Fu >> byte_count);
  for (std::size_t i = 1; i < byte_count; ++i) {
    if (!is_continuation(text[offset + i])) return {};
    code_point = (code_point << 6) | (static_cast<unsigned char>(text[offset + i]) & 0x3Fu);
  }
  const bool overlong = (byte_count == 3 && code_point < 0x800) || (byte_count == 4 && code_point < 0x10000);
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (overlong || surrogate || code_point > 0x10FFFF) return {};
  return {byte_count, code_point};
}

}  // namespace

std::size_t utf8_valid_prefix(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    const Sequence sequence = read_sequence(text, offset);
    if (sequence.byte_count == 0) return offset;
    offset += sequence.byte_count;
  }
  return offset;
}

std::uint32_t utf8_decode(std::string_view text, std::size_t& offset) {
  const Sequence sequence = read_sequence(text, offset);
  offset += sequence.byte_count == 0 ? 1 : sequence.byte_count;
  return sequence.byte_count == 0 ? k_replacement : sequence.code_point;
}

void utf8_append(std::string& text, std::uint32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = k_replacement;
  const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((code_point >> shift) & 0x3F)); };
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    text += static_cast<char>(0xC0 | (code_point >> 6));
    tail(0);
  } else if (code_point < 0x10000) {
    text += static_cast<char>(0xE0 | (code_point >> 12));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0 | (code_point >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::size_t utf8_length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) utf8_decode(text, offset);
  return count;
}

std::string_view utf8_prefix(std::string_view text, std::size_t code_point_count) {
  std::size_t offset = 0;
  for (; code_point_count > 0 && offset < text.size(); --code_point_count) utf8_decode(text, offset);
  return text.substr(0, offset);
}

bool is_cjk(std::uint32_t code_point) {
  return (code_point >= 0x3040 && code_point <= 0x30FF) || (code_point >= 0x3400 && code_point <= 0x4DBF) ||
         (code_point >= 0x4E00 && code_point <= 0x9FFF) || (code_point >= 0xAC00 && code_point <= 0xD7AF) ||
         (code_point >= 0xF900 && code_point <= 0xFAFF) || (code_point >= 0x20000 && code_point <= 0x3134F);
}

}  // namespace slm
