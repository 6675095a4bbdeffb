#include "core/html/writer.h"

#include <array>

namespace slm::html {
namespace {

// What stands for a byte; most stand for themselves and give nothing. Control characters are allowed neither
// in HTML nor in XML, not even as references, so they become U+FFFD.
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
    case '\t':
    case '\n':
    case '\r':
      return {};
    default:
      return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F ? "\xEF\xBF\xBD" : std::string_view{};
  }
}

using ReferenceTable = std::array<std::string_view, 256>;

ReferenceTable make_reference_table() {
  ReferenceTable table;
  for (std::size_t byte = 0; byte < table.size(); ++byte) table[byte] = reference(static_cast<char>(byte));
  return table;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  static const ReferenceTable k_references = make_reference_table();
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view replacement = k_references[static_cast<unsigned char>(text[at])];
    if (replacement.empty()) continue;
    out.append(text, start, at - start);
    out += replacement;
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
