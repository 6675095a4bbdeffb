#pragma once
// UTF-8 (RFC 3629): validation, decoding, counting. Overlong forms, surrogates and values above
// U+10FFFF are rejected everywhere.
//
// Pure.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace slm {

/// Byte offset of the first byte that is not part of a valid sequence; text.size() where all is valid.
std::size_t utf8_valid_prefix(std::string_view text);

inline bool is_utf8(std::string_view text) {
  return utf8_valid_prefix(text) == text.size();
}

/// The code point that starts at `offset`, which is moved past it. An invalid byte gives U+FFFD and
/// moves one byte on. `offset` must be less than text.size().
std::uint32_t utf8_decode(std::string_view text, std::size_t& offset);

/// Appends `code_point`; a surrogate or a value above U+10FFFF becomes U+FFFD.
void utf8_append(std::string& text, std::uint32_t code_point);

/// Number of code points; invalid bytes count one each. "né" -> 2.
std::size_t utf8_length(std::string_view text);

/// The longest prefix of at most `code_point_count` code points.
std::string_view utf8_prefix(std::string_view text, std::size_t code_point_count);

/// Han, kana or hangul: scripts whose words are not separated by spaces (Korean counts here because
/// readers search within its words).
bool is_cjk(std::uint32_t code_point);

}  // namespace slm
