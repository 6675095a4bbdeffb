#include "formats/weights/json_reader.h"

#include "base/text.h"
#include "base/utf8.h"

namespace slm::formats {
namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

std::optional<char> short_escape(char byte) {
  constexpr std::string_view k_letters = "\"\\/bfnrt";
  constexpr std::string_view k_bytes = "\"\\/\b\f\n\r\t";
  const std::size_t place = k_letters.find(byte);
  if (place == std::string_view::npos) return std::nullopt;
  return k_bytes[place];
}

}  // namespace

char JsonReader::peek() {
  while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
  return at_ < text_.size() ? text_[at_] : '\0';
}

bool JsonReader::accept(char byte) {
  if (peek() != byte || at_ >= text_.size()) return false;
  ++at_;
  return true;
}

Unexpected<Error> JsonReader::fail_here(std::string_view expected) const {
  return fail("expected " + std::string(expected) + " at byte " + format_uint(at_) + " of the JSON");
}

Result<void> JsonReader::enter(char bracket) {
  if (!accept(bracket)) return fail_here(bracket == '{' ? "\"{\"" : "\"[\"");
  if (++depth_ > k_max_json_depth) {
    return fail_here("at most " + format_uint(k_max_json_depth) + " values inside each other");
  }
  is_first_ = true;
  return {};
}

Result<bool> JsonReader::next_member(char bracket) {
  if (accept(bracket)) {
    --depth_;
    is_first_ = false;
    return false;
  }
  if (!is_first_ && !accept(',')) return fail_here(bracket == '}' ? "\",\" or \"}\"" : "\",\" or \"]\"");
  is_first_ = false;
  return true;
}

Result<void> JsonReader::enter_object() {
  return enter('{');
}

Result<void> JsonReader::enter_array() {
  return enter('[');
}

Result<std::optional<std::string>> JsonReader::next_key() {
  SLM_TRY(const bool has_member, next_member('}'));
  if (!has_member) return std::optional<std::string>();
  SLM_TRY(std::string key, read_string());
  if (!accept(':')) return fail_here("\":\"");
  return std::optional<std::string>(std::move(key));
}

Result<bool> JsonReader::next_element() {
  SLM_TRY(const bool has_member, next_member(']'));
  if (has_member && peek() == ']') return fail_here("a value");
  return has_member;
}

Result<std::string> JsonReader::read_string() {
  if (!accept('"')) return fail_here("a string");
  std::string text;
  while (at_ < text_.size()) {
    const std::size_t start = at_;
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
           static_cast<unsigned char>(text_[at_]) >= 0x20) {
      ++at_;
    }
    const std::string_view part = text_.substr(start, at_ - start);
    if (!is_utf8(part)) return fail_here("valid UTF-8 before this place");
    text += part;
    // Not accept(): inside a string white space counts, and a raw line end is a mistake.
    const char byte = at_ < text_.size() ? text_[at_] : '\0';
    if (byte != '"' && byte != '\\') break;
    ++at_;
    if (byte == '"') return text;
    SLM_TRY_DONE(append_escape(text));
  }
  return fail_here("the end of a string");
}

Result<void> JsonReader::append_escape(std::string& text) {
  if (at_ >= text_.size()) return fail_here("an escape");
  const char letter = text_[at_++];
  if (const auto byte = short_escape(letter)) {
    text += *byte;
    return {};
  }
  if (letter != 'u') return fail_here("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u before this place");
  SLM_TRY(std::uint32_t code_point, read_hex());
  if (code_point >= 0xDC00 && code_point <= 0xDFFF) return fail_here("a high surrogate first");
  if (code_point >= 0xD800 && code_point <= 0xDBFF) {
    if (text_.substr(at_, 2) != "\\u") return fail_here("the second half of a surrogate pair");
    at_ += 2;
    SLM_TRY(const std::uint32_t low, read_hex());
    if (low < 0xDC00 || low > 0xDFFF) return fail_here("a low surrogate before this place");
    code_point = 0x10000 + ((code_point - 0xD800) << 10) + (low - 0xDC00);
  }
  utf8_append(text, code_point);
  return {};
}

Result<std::uint32_t> JsonReader::read_hex() {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const char byte = at_ < text_.size() ? text_[at_] : '\0';
    constexpr std::string_view k_lower = "0123456789abcdef";
    constexpr std::string_view k_upper = "0123456789ABCDEF";
    const std::size_t lower = k_lower.find(byte);
    const std::size_t digit = lower != std::string_view::npos ? lower : k_upper.find(byte);
    if (digit == std::string_view::npos) return fail_here("four hexadecimal digits");
    value = value << 4 | static_cast<std::uint32_t>(digit);
    ++at_;
  }
  return value;
}

std::size_t JsonReader::skip_digits() {
  const std::size_t start = at_;
  while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
  return at_ - start;
}

Result<std::uint64_t> JsonReader::read_uint() {
  const char first = peek();
  const std::size_t start = at_;
  const std::size_t digit_count = skip_digits();
  const auto value = parse_uint(text_.substr(start, digit_count));
  const char next = at_ < text_.size() ? text_[at_] : '\0';
  if (!value || (first == '0' && digit_count > 1) || next == '.' || next == 'e' || next == 'E') {
    at_ = start;
    return fail_here("a whole number below 2^64");
  }
  return *value;
}

Result<void> JsonReader::skip_number() {
  if (text_[at_] == '-') ++at_;
  const bool starts_with_zero = at_ < text_.size() && text_[at_] == '0';
  const std::size_t digit_count = skip_digits();
  if (digit_count == 0 || (starts_with_zero && digit_count > 1)) return fail_here("a number");
  if (at_ < text_.size() && text_[at_] == '.') {
    ++at_;
    if (skip_digits() == 0) return fail_here("a digit");
  }
  if (at_ < text_.size() && (text_[at_] == 'e' || text_[at_] == 'E')) {
    ++at_;
    if (at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-')) ++at_;
    if (skip_digits() == 0) return fail_here("a digit");
  }
  return {};
}

Result<void> JsonReader::skip_container(char bracket) {
  SLM_TRY_DONE(enter(bracket));
  while (true) {
    bool has_more = false;
    if (bracket == '{') {
      SLM_TRY(const std::optional<std::string> key, next_key());
      has_more = key.has_value();
    } else {
      SLM_TRY(has_more, next_element());
    }
    if (!has_more) return {};
    SLM_TRY_DONE(skip_value());
  }
}

Result<void> JsonReader::skip_value() {
  const char byte = peek();
  if (byte == '{' || byte == '[') return skip_container(byte);
  if (byte == '"') {
    SLM_TRY_DONE(read_string());
    return {};
  }
  for (const std::string_view word : {"true", "false", "null"}) {
    if (text_.substr(at_, word.size()) == word) {
      at_ += word.size();
      return {};
    }
  }
  if (byte == '-' || is_digit(byte)) return skip_number();
  return fail_here("a value");
}

Result<void> JsonReader::expect_end() {
  peek();
  if (at_ < text_.size()) return fail_here("the end");
  return {};
}

}  // namespace slm::formats
