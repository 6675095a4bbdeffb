#include "core/tools/directory/models_csv.h"

#include "base/text.h"

namespace slm::tools {
namespace {

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  return "\"" + replace_all(text, "\"", "\"\"") + "\"";
}

}  // namespace

std::string models_csv(const catalog::Catalog& catalog, std::span<const Row> rows) {
  std::string text =
      "id,name,organisation,family,licence,released,parameters,active_parameters,context,quantization,"
      "file_bytes,cache_bytes\r\n";
  for (const Row& row : rows) {
    const catalog::Model& model = catalog.models()[row.model];
    const auto number = [](const std::optional<std::uint64_t>& value) {
      return value ? format_uint(*value) : "";
    };
    std::optional<std::uint64_t> context;
    if (model.architecture.context_length) context = *model.architecture.context_length;
    const std::string cells[] = {
        model.id.text(),
        model.name,
        model.organisation,
        model.family,
        model.licence.is_known() ? model.licence.value->text() : "",
        model.released.is_known() ? format_iso(*model.released.value) : "",
        number(model.parameters.value),
        number(model.active_parameters.value),
        number(context),
        row.file_bytes ? catalog.quantizations()[row.quantization].id.text() : "",
        number(row.file_bytes),
        number(row.cache_bytes),
    };
    std::string line;
    for (const std::string& cell : cells) line += (line.empty() ? "" : ",") + csv_cell(cell);
    text += line + "\r\n";
  }
  return text;
}

}  // namespace slm::tools
