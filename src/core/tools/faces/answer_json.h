#pragma once
// An answer for programs: the API, `--format json` and MCP give these bytes.
//
// Pure. Facts stand at the top by their keys, tables and notes below theirs; an estimate with an interval has
// a second key, KEY_interval: [low, high], between which 90 % of measurements are expected.

#include <string>

#include "base/json_writer.h"
#include "core/tools/tool.h"

namespace slm::tools {

/// The question must have an answer.
/// {"tool":"size","question":{"model":"phi-4",…},"verdict":"Fits",…,"weights_bytes":9053114368,…}
std::string answer_json(const Tool& tool, const Asked& asked);

/// [{"input":"model","message":"no model …","suggestions":["phi-4"]}]
void write_errors(JsonWriter& json, const InputErrors& errors);

}  // namespace slm::tools
