#pragma once
// An answer for spreadsheets (RFC 4180): the first table of a report, or its facts where it has no table.
//
// Pure. Numbers as they are, without unit or grouping; the first line names the columns by their keys. A text
// that a spreadsheet would compute ("=1+1") gets an apostrophe in front.

#include <string>

#include "core/tools/report.h"

namespace slm::tools {

/// "key,value\r\nweights_bytes,9053114368\r\n…"
std::string answer_csv(const Report& report);

}  // namespace slm::tools
