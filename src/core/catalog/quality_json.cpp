#include "core/catalog/json.h"
#include "core/catalog/json_parts.h"
#include "core/catalog/names.h"

namespace slm::catalog {
namespace {

constexpr std::uint32_t k_figure_digits = 6;

void write_figure(JsonWriter& json, std::string_view name, const std::optional<std::int64_t>& figure) {
  json.key(name);
  if (!figure) {
    json.null();
    return;
  }
  const auto magnitude = static_cast<std::uint64_t>(*figure < 0 ? -*figure : *figure);
  json.embedded((*figure < 0 ? "-" : "") + decimal_text(magnitude, k_figure_digits));
}

void write_result(JsonWriter& json, const QualityResult& result) {
  json.begin_object();
  text_or_null(json.key("model"), result.model.text());
  text_or_null(json.key("model_name"), result.model_name);
  text_or_null(json.key("quantization"), result.quantization.text());
  text_or_null(json.key("quantization_name"), result.quantization_name);
  text_or_null(json.key("method"), result.method);
  write_figure(json, "value", result.value);
  write_figure(json, "baseline", result.baseline);
  write_figure(json, "change", result.change);
  json.key("file_bytes");
  if (result.file_bytes == 0) json.null();
  if (result.file_bytes != 0) json.number(result.file_bytes);
  text_or_null(json.key("note"), result.note);
  json.end_object();
}

}  // namespace

void write_json(JsonWriter& json, const QualityStudy& study) {
  json.begin_object().key("id").string(study.id.text()).key("metric").string(name_of(study.metric));
  json.key("setting").string(study.setting);
  write_provenance(json, study.provenance);
  json.key("results").begin_array();
  for (const QualityResult& result : study.results) write_result(json, result);
  json.end_array().end_object();
}

}  // namespace slm::catalog
