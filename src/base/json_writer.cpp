#include "base/json_writer.h"

#include "base/text.h"
#include "base/utf8.h"

namespace slm {
namespace {

void append_escaped(std::string& out, std::uint32_t code_point) {
  switch (code_point) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  if (code_point >= 0x20 && code_point != '<') {
    utf8_append(out, code_point);
    return;
  }
  constexpr std::string_view k_digits = "0123456789abcdef";
  out += "\\u00";
  out += k_digits[code_point >> 4];
  out += k_digits[code_point & 15];
}

// Stands in JSON as it is. Most texts are made of nothing else, so runs of it are copied at once.
bool is_plain(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\' && byte != '<';
}

}  // namespace

void JsonWriter::before_value() {
  if (needs_comma_) text_ += ',';
  needs_comma_ = true;
}

JsonWriter& JsonWriter::begin_object() {
  before_value();
  text_ += '{';
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  text_ += '}';
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  before_value();
  text_ += '[';
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  text_ += ']';
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  string(name);
  text_ += ':';
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  before_value();
  text_ += '"';
  for (std::size_t offset = 0; offset < text.size();) {
    std::size_t end = offset;
    while (end < text.size() && is_plain(text[end])) ++end;
    text_.append(text, offset, end - offset);
    offset = end;
    if (offset < text.size()) append_escaped(text_, utf8_decode(text, offset));
  }
  text_ += '"';
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  return embedded(value ? "true" : "false");
}

JsonWriter& JsonWriter::null() {
  return embedded("null");
}

JsonWriter& JsonWriter::embedded(std::string_view json) {
  before_value();
  text_ += json;
  return *this;
}

JsonWriter& JsonWriter::integer(bool negative, std::uint64_t magnitude) {
  before_value();
  if (negative) text_ += '-';
  text_ += format_uint(magnitude);
  return *this;
}

}  // namespace slm
