#pragma once
// A tool's inputs as JSON Schema: what agents (MCP) and readers of the OpenAPI description are told.
//
// Pure.

#include "base/json_writer.h"
#include "core/tools/tool.h"

namespace slm::tools {

/// One input: {"type":"integer","minimum":1,"description":"…","default":1}. Amounts that people write with a
/// unit ("16K", "8GB") are strings and numbers alike.
void write_input_schema(JsonWriter& json, const Input& input);

/// {"type":"object","properties":{…},"additionalProperties":false}: every input is optional, as in a form.
void write_inputs_schema(JsonWriter& json, const Tool& tool);

/// "Context in tokens. What one conversation may hold."
std::string describe(const Input& input);

}  // namespace slm::tools
