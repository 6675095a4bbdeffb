#pragma once
// Rows of text in columns, as commands print them.
//
// Pure.

#include <string>
#include <vector>

namespace slm::cli {

/// Columns as wide as their widest cell, two blanks apart, nothing behind the last; at least one row, all of
/// the same length. {{"a", "b"}, {"long", "c"}} -> "a     b\nlong  c\n".
std::string table_text(const std::vector<std::vector<std::string>>& rows);

}  // namespace slm::cli
