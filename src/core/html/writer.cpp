#include "core/html/writer.h"

namespace slm::html {
namespace {

std::string_view reference(char byte) {
  switch (byte) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t start = 0;
  for (std::size_t at = text.find_first_of("&<>\"'"); at != std::string_view::npos;
       at = text.find_first_of("&<>\"'", start)) {
    out.append(text, start, at - start);
    out += reference(text[at]);
    start = at + 1;
  }
  out.append(text, start);
}

std::string escape(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  append_escaped(escaped, text);
  return escaped;
}

void Writer::text(std::string_view content) {
  append_escaped(bytes_, content);
}

void Writer::open(std::string_view name, Attributes attributes) {
  bytes_ += '<';
  bytes_ += name;
  for (const Attribute& attribute : attributes) {
    if (attribute.form == Attribute::Form::absent) continue;
    bytes_ += ' ';
    bytes_ += attribute.name;
    if (attribute.form == Attribute::Form::bare) continue;
    bytes_ += "=\"";
    append_escaped(bytes_, attribute.value);
    bytes_ += '"';
  }
  bytes_ += '>';
}

void Writer::close(std::string_view name) {
  bytes_ += "</";
  bytes_ += name;
  bytes_ += '>';
}

}  // namespace slm::html
