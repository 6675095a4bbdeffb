#pragma once
// One value of a report as people and programs read it.
//
// Pure. No other file formats a number of a tool.

#include <string>

#include "base/json_writer.h"
#include "core/tools/report.h"

namespace slm::tools {

/// "9.05 GB", "12 GiB", "16,384 tokens", "42 tokens/s (35 to 51)", "unknown". Figures of one unit are
/// formatted alike; the unit stands after a thin space. A figure with an interval has two digits: it is not
/// known better.
std::string value_text(const Value& value);

/// Whether people see no line of it.
bool is_hidden(const FactList& list, const Fact& fact);

/// Whether people see no line of all of it.
bool is_hidden(const FactList& list);

/// Without its interval: "42.1 tokens/s".
std::string quantity_text(const Quantity& quantity);

/// The bare number of an estimate, two digits: 5.47 -> "5.5", 2864 -> "2,900".
std::string estimated_number(double value);

/// What a device has beside what is needed, both counted: 12884901888 -> "12 GiB (12.88 GB)".
std::string memory_text(std::uint64_t byte_count);

/// The number as it is: whole units as integers, others with six significant digits; unknown is null, links
/// are their text, bars their four byte counts.
void write_value(JsonWriter& json, const Value& value);

}  // namespace slm::tools
