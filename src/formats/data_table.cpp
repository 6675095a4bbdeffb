#include "formats/data_table.h"

#include <algorithm>
#include <boost/json.hpp>
#include <utility>

#include "base/text.h"

namespace slm::formats {
namespace {

Unexpected<Error> fail_at(std::size_t line, std::string_view what) {
  return fail("line " + format_uint(line) + ": " + std::string(what));
}

// Reads one record at a time; quoted cells may hold commas, quotes (doubled) and line ends.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ >= text_.size(); }
  std::size_t line() const { return line_; }

  Result<std::vector<std::string>> next_record() {
    std::vector<std::string> cells;
    do {
      SLM_TRY(std::string cell, next_cell());
      cells.push_back(std::move(cell));
    } while (skip(','));
    skip('\r');
    if (!skip('\n') && !at_end()) return fail_at(line_, "found text after a quoted cell, expected a comma");
    ++line_;
    return cells;
  }

 private:
  bool skip(char byte) {
    if (at_end() || text_[at_] != byte) return false;
    ++at_;
    return true;
  }

  Result<std::string> next_cell() {
    if (skip('"')) return quoted_cell();
    const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
    std::string cell(text_.substr(at_, end - at_));
    at_ = end;
    return cell;
  }

  Result<std::string> quoted_cell() {
    std::string cell;
    while (true) {
      const std::size_t end = text_.find('"', at_);
      if (end == std::string_view::npos) return fail_at(line_, "found a cell whose quote is never closed");
      const std::string_view part = text_.substr(at_, end - at_);
      line_ += static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
      cell += part;
      at_ = end + 1;
      if (!skip('"')) return cell;
      cell += '"';
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

Result<void> add_row(DataTable& table, std::vector<std::string> cells, std::size_t line) {
  if (cells.size() != table.columns.size()) {
    return fail_at(
        line, "found " + format_uint(cells.size()) + " cells, expected " + format_uint(table.columns.size()));
  }
  if ((table.rows.size() + 1) * table.columns.size() > k_max_table_cells) {
    return fail_at(line, "found more than " + format_uint(k_max_table_cells) + " cells");
  }
  table.rows.push_back(std::move(cells));
  return {};
}

std::string text_of(const boost::json::value& value) {
  if (value.is_string()) return std::string(value.as_string());
  if (value.is_null()) return {};
  return boost::json::serialize(value);
}

// An empty list of cells means that the line has a name which the first one lacks.
std::vector<std::string> cells_of(const boost::json::object& object,
                                  const std::vector<std::string>& columns) {
  std::vector<std::string> cells;
  std::size_t found = 0;
  for (const std::string& column : columns) {
    const boost::json::value* value = object.if_contains(column);
    if (value != nullptr) ++found;
    cells.push_back(value == nullptr ? std::string() : text_of(*value));
  }
  return found == object.size() ? cells : std::vector<std::string>();
}

Result<boost::json::object> parse_object(std::string_view text, std::size_t line) {
  boost::json::error_code error;
  boost::json::value value = boost::json::parse({text.data(), text.size()}, error);
  if (error || !value.is_object()) return fail_at(line, "expected one JSON object");
  return std::move(value.as_object());
}

}  // namespace

Result<DataTable> parse_csv(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  CsvReader reader(text);
  if (reader.at_end()) return fail_at(1, "found an empty file, expected the names of the columns");
  DataTable table;
  SLM_TRY(table.columns, reader.next_record());
  while (!reader.at_end()) {
    const std::size_t line = reader.line();
    SLM_TRY(std::vector<std::string> cells, reader.next_record());
    SLM_TRY_DONE(add_row(table, std::move(cells), line));
  }
  return table;
}

Result<DataTable> parse_jsonl(std::string_view text) {
  DataTable table;
  std::size_t line = 0;
  for (const std::string_view written : split_lines(text)) {
    ++line;
    if (trim(written).empty()) continue;
    SLM_TRY(const boost::json::object object, parse_object(written, line));
    if (table.columns.empty()) {
      for (const auto& member : object) table.columns.emplace_back(member.key());
    }
    if (object.empty()) return fail_at(line, "expected an object with at least one name");
    std::vector<std::string> cells = cells_of(object, table.columns);
    if (cells.empty()) return fail_at(line, "found a name that the first line does not have");
    SLM_TRY_DONE(add_row(table, std::move(cells), line));
  }
  if (table.columns.empty()) return fail_at(1, "found an empty file, expected JSON objects");
  return table;
}

}  // namespace slm::formats
