#pragma once
// One value of a report as people and programs read it.
//
// Pure. No other file formats a number of a tool.

#include <string>

#include "base/json_writer.h"
#include "core/tools/report.h"

namespace slm::tools {

/// "9.05 GB", "16,384 tokens", "42.1 tokens/s (35.0 to 50.9)", "unknown". Figures of one unit are formatted
/// alike; the unit stands after a thin space.
std::string value_text(const Value& value);

/// Whether people see no line of it.
bool is_hidden(const FactList& list, const Fact& fact);

/// Whether people see no line of all of it.
bool is_hidden(const FactList& list);

/// Without its interval: "42.1 tokens/s".
std::string quantity_text(const Quantity& quantity);

/// The number as it is: whole units as integers, others with six significant digits; unknown is null, links
/// are their text, bars their four byte counts.
void write_value(JsonWriter& json, const Value& value);

}  // namespace slm::tools
