#pragma once
// A table of text from CSV (RFC 4180) or JSON Lines, as authors put them beside a page.
//
// Pure; hostile bytes give a failure that names the line, never more than k_max_table_cells cells.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace slm::formats {

constexpr std::size_t k_max_table_cells = 200'000;

struct DataTable {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  // each as long as `columns`
};

/// The first line names the columns; every other line must have as many cells.
/// "name,bits\nQ4_K_M,4.8\n" -> columns {name, bits}, one row.
Result<DataTable> parse_csv(std::string_view text);

/// One flat JSON object a line; the columns are the names of the first one. A name that is missing later
/// gives an empty cell, a new one is a failure.
Result<DataTable> parse_jsonl(std::string_view text);

}  // namespace slm::formats
