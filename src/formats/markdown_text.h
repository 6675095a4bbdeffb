#pragma once
// Escaping and scanning that the files of the Markdown renderer share.
//
// Pure.

#include <cstdint>
#include <string>
#include <string_view>

namespace slm::formats {

/// What cmark says of a node, which may be nothing.
inline std::string_view text_or_empty(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

/// Appends `text` with & < > " as references: safe between tags and inside double-quoted attributes.
void append_html(std::string& out, std::string_view text);

/// ` name="value"` with the value escaped.
void append_attribute(std::string& out, std::string_view name, std::string_view value);

bool is_ascii_letter(char byte);
bool is_ascii_digit(char byte);

/// Words parted by white space, plus one for each CJK letter. "KV 缓存 cache" -> 4.
std::uint32_t count_words(std::string_view text);

/// `text` with every invalid UTF-8 byte and every NUL as U+FFFD.
std::string mend_utf8(std::string_view text);

}  // namespace slm::formats
