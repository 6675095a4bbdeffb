#include "formats/yaml_events.h"

#include <algorithm>

#include "base/check.h"

namespace slm::formats {
namespace {

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

std::string_view view(const yaml_char_t* text, std::size_t byte_count) {
  return {reinterpret_cast<const char*>(text), byte_count};
}

YamlEventKind kind_of(yaml_event_type_t type) {
  switch (type) {
    case YAML_SCALAR_EVENT:
      return YamlEventKind::scalar;
    case YAML_SEQUENCE_START_EVENT:
      return YamlEventKind::list_start;
    case YAML_SEQUENCE_END_EVENT:
      return YamlEventKind::list_end;
    case YAML_MAPPING_START_EVENT:
      return YamlEventKind::map_start;
    case YAML_MAPPING_END_EVENT:
      return YamlEventKind::map_end;
    case YAML_ALIAS_EVENT:
      return YamlEventKind::alias;
    default:
      return YamlEventKind::end;
  }
}

void read_properties(const yaml_event_t& raw, YamlEvent& event) {
  if (raw.type == YAML_SCALAR_EVENT) {
    const auto& scalar = raw.data.scalar;
    event.text = view(scalar.value, scalar.length);
    event.is_plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
    event.has_anchor = scalar.anchor != nullptr;
    event.has_tag = scalar.tag != nullptr;
  } else if (raw.type == YAML_SEQUENCE_START_EVENT) {
    event.has_anchor = raw.data.sequence_start.anchor != nullptr;
    event.has_tag = raw.data.sequence_start.tag != nullptr;
  } else if (raw.type == YAML_MAPPING_START_EVENT) {
    event.has_anchor = raw.data.mapping_start.anchor != nullptr;
    event.has_tag = raw.data.mapping_start.tag != nullptr;
  }
}

}  // namespace

YamlReader::YamlReader(std::string_view text) : text_(text) {
  SLM_CHECK(yaml_parser_initialize(&parser_) == 1);  // fails only without memory
  yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
}

YamlReader::~YamlReader() {
  yaml_parser_delete(&parser_);
}

YamlEvent YamlReader::next() {
  for (;;) {
    yaml_event_t raw;
    if (yaml_parser_parse(&parser_, &raw) == 0) return failure();
    if (raw.type == YAML_STREAM_START_EVENT || raw.type == YAML_DOCUMENT_START_EVENT) {
      yaml_event_delete(&raw);
      continue;
    }
    YamlEvent event;
    event.kind = kind_of(raw.type);
    event.range = range_of(raw.start_mark, raw.end_mark);
    read_properties(raw, event);
    yaml_event_delete(&raw);
    return event;
  }
}

YamlEvent YamlReader::failure() const {
  YamlEvent event;
  event.kind = YamlEventKind::error;
  event.text = parser_.problem != nullptr ? parser_.problem : "not YAML";
  std::size_t index = parser_.problem_mark.index;
  if (parser_.error == YAML_READER_ERROR) {  // these are counted in bytes
    const std::string_view before = text_.substr(0, parser_.problem_offset);
    index = before.size() -
            static_cast<std::size_t>(std::count_if(before.begin(), before.end(), is_continuation));
  }
  YamlPlace place;
  place.move_to(text_, index);
  event.range = {place.line, place.column(), 1};
  return event;
}

void YamlPlace::move_to(std::string_view text, std::size_t target_index) {
  while (index < target_index && byte < text.size()) {
    const bool line_end = text[byte] == '\n';
    ++byte;
    while (byte < text.size() && is_continuation(text[byte])) ++byte;
    ++index;
    if (line_end) {
      ++line;
      line_start = byte;
    }
  }
}

SourceRange YamlReader::range_of(const yaml_mark_t& start, const yaml_mark_t& end) {
  place_.move_to(text_, start.index);
  const std::size_t start_byte = place_.byte;
  SourceRange range{place_.line, place_.column(), 0};
  const std::size_t line_end = std::min(text_.find_first_of("\r\n", start_byte), text_.size());
  place_.move_to(text_, end.index);
  range.byte_count = static_cast<std::uint32_t>(std::min(place_.byte, line_end) - start_byte);
  return range;
}

}  // namespace slm::formats
