#include "core/tools/faces/answer_csv.h"

#include "base/text.h"
#include "core/tools/faces/value_text.h"

namespace slm::tools {
namespace {

std::string cell(std::string text) {
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
    text.insert(text.begin(), '\'');
  }
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  return "\"" + replace_all(text, "\"", "\"\"") + "\"";
}

std::string cell_of(const Value& value) {
  if (std::holds_alternative<Unknown>(value)) return {};
  if (std::holds_alternative<Quantity>(value)) {
    JsonWriter json;
    write_value(json, value);
    return json.take();
  }
  return cell(value_text(value));
}

const Table* first_table(const Report& report) {
  for (const Block& block : report.blocks) {
    if (const auto* table = std::get_if<Table>(&block)) return table;
  }
  return nullptr;
}

void append_line(std::string& csv, const std::vector<std::string>& cells) {
  csv += join(cells, ",") + "\r\n";
}

std::string csv_of(const Table& table) {
  std::string csv;
  std::vector<std::string> cells;
  for (const Column& column : table.columns) cells.push_back(cell(column.key));
  append_line(csv, cells);
  for (const std::vector<Value>& row : table.rows) {
    cells.clear();
    for (const Value& value : row) cells.push_back(cell_of(value));
    append_line(csv, cells);
  }
  return csv;
}

}  // namespace

std::string answer_csv(const Report& report) {
  if (const Table* table = first_table(report)) return csv_of(*table);
  std::string csv = "key,value\r\n";
  for (const Block& block : report.blocks) {
    const auto* list = std::get_if<FactList>(&block);
    if (list == nullptr) continue;
    for (const Fact& fact : list->facts) append_line(csv, {cell(fact.key), cell_of(fact.value)});
  }
  return csv;
}

}  // namespace slm::tools
