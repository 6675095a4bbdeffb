#include "core/tools/faces/input_schema.h"

#include "base/text.h"

namespace slm::tools {
namespace {

bool is_amount(const Input& input) {
  return input.kind == InputKind::number || input.kind == InputKind::tokens ||
         input.kind == InputKind::memory;
}

void write_types(JsonWriter& json, const Input& input) {
  json.key("type");
  switch (input.kind) {
    case InputKind::number:
      json.string("integer");
      break;
    case InputKind::tokens:
    case InputKind::memory:
      json.begin_array().string("integer").string("string").end_array();
      break;
    case InputKind::yes_no:
      json.string("boolean");
      break;
    default:
      json.string("string");
  }
}

// A bare number of memory is GiB, the range is kept in bytes: only plain numbers can state theirs.
void write_range(JsonWriter& json, const Input& input) {
  if (input.kind != InputKind::number && input.kind != InputKind::tokens) return;
  json.key("minimum").number(input.minimum);
  if (input.maximum != UINT64_MAX) json.key("maximum").number(input.maximum);
}

void write_default(JsonWriter& json, const Input& input) {
  if (input.default_text.empty()) return;
  const auto number = is_amount(input) ? parse_uint(input.default_text) : std::nullopt;
  json.key("default");
  if (number) {
    json.number(*number);
  } else {
    json.string(input.default_text);
  }
}

}  // namespace

std::string describe(const Input& input) {
  std::string text(input.label);
  if (!input.unit.empty()) text += " in " + std::string(input.unit);
  text += ".";
  if (!input.help.empty()) text += " " + std::string(input.help);
  return text;
}

void write_input_schema(JsonWriter& json, const Input& input) {
  json.begin_object();
  write_types(json, input);
  json.key("description").string(describe(input));
  if (!input.choices.empty()) {
    json.key("enum").begin_array();
    for (const Choice& choice : input.choices) json.string(choice.value);
    json.end_array();
  }
  write_range(json, input);
  if (input.kind == InputKind::rows) json.key("maxLength").number(k_rows_byte_limit);
  write_default(json, input);
  json.end_object();
}

void write_inputs_schema(JsonWriter& json, const Tool& tool) {
  json.begin_object().key("type").string("object").key("properties").begin_object();
  for (const Input& input : tool.inputs) {
    json.key(input.name);
    write_input_schema(json, input);
  }
  json.end_object().key("additionalProperties").boolean(false).end_object();
}

}  // namespace slm::tools
