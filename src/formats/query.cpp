#include "formats/query.h"

#include "base/text.h"
#include "base/utf8.h"

namespace slm::formats {
namespace {

int hex_digit(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
  if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
  return -1;
}

bool is_unreserved(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '_' || letter == '~';
}

std::string percent_encode(std::string_view text, std::string_view also_kept) {
  constexpr std::string_view k_digits = "0123456789ABCDEF";
  std::string encoded;
  encoded.reserve(text.size());
  for (const char letter : text) {
    if (is_unreserved(letter) || also_kept.find(letter) != std::string_view::npos) {
      encoded += letter;
      continue;
    }
    const auto byte = static_cast<unsigned char>(letter);
    encoded += '%';
    encoded += k_digits[byte >> 4];
    encoded += k_digits[byte & 15];
  }
  return encoded;
}

}  // namespace

Result<std::string> percent_decode(std::string_view text, PlusSign plus) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    char letter = text[offset];
    if (letter == '%') {
      const int high = text.size() - offset > 2 ? hex_digit(text[offset + 1]) : -1;
      const int low = high >= 0 ? hex_digit(text[offset + 2]) : -1;
      if (low < 0) return fail("found \"%\" without two hexadecimal digits after it");
      letter = static_cast<char>(high * 16 + low);
      offset += 2;
    } else if (letter == '+' && plus == PlusSign::space) {
      letter = ' ';
    }
    if (letter == '\0') return fail("found a NUL byte");
    decoded += letter;
  }
  if (!is_utf8(decoded)) return fail("found bytes that are not UTF-8");
  return decoded;
}

std::string percent_encode_path(std::string_view path) {
  return percent_encode(path, "/");
}

std::string percent_encode_query(std::string_view value) {
  return percent_encode(value, "");
}

Result<Query> Query::parse(std::string_view text) {
  Query query;
  for (const std::string_view part : split(text, '&')) {
    if (part.empty()) continue;
    if (query.parameters_.size() == k_max_query_parameters) {
      return fail("found more than " + format_uint(k_max_query_parameters) + " parameters");
    }
    const std::size_t sign = part.find('=');
    SLM_TRY(std::string name, percent_decode(part.substr(0, sign), PlusSign::space));
    const std::string_view raw = sign == std::string_view::npos ? std::string_view() : part.substr(sign + 1);
    SLM_TRY(std::string value, percent_decode(raw, PlusSign::space));
    query.parameters_.emplace_back(std::move(name), std::move(value));
  }
  return query;
}

const std::string* Query::find(std::string_view name) const {
  for (const auto& [key, value] : parameters_) {
    if (key == name) return &value;
  }
  return nullptr;
}

std::string Query::format() const {
  std::string text;
  for (const auto& [name, value] : parameters_) {
    if (!text.empty()) text += '&';
    text += percent_encode_query(name) + "=" + percent_encode_query(value);
  }
  return text;
}

}  // namespace slm::formats
