#include "core/catalog/json.h"

#include "base/text.h"
#include "core/catalog/json_parts.h"
#include "core/catalog/library_json.h"
#include "core/catalog/names.h"

namespace slm::catalog {
namespace {

void write_figure(JsonWriter& json, std::string_view name, const Sourced<std::uint64_t>& figure,
                  std::uint32_t digits) {
  json.key(name);
  if (!figure.is_known()) {
    json.null();
    return;
  }
  json.embedded(decimal_text(*figure.value, digits));
}

struct NamedFigure {
  std::string_view name;
  const Sourced<std::uint64_t>& figure;
  std::uint32_t digits;
};

}  // namespace

std::string decimal_text(std::uint64_t value, std::uint32_t digits) {
  std::uint64_t unit = 1;
  for (std::uint32_t i = 0; i < digits; ++i) unit *= 10;
  std::string text = format_uint(value / unit);
  if (value % unit == 0) return text;
  std::string fraction = format_uint(value % unit);
  fraction.insert(0, digits - fraction.size(), '0');
  while (fraction.back() == '0') fraction.pop_back();
  return text + "." + fraction;
}

void write_json(JsonWriter& json, const Device& device) {
  const NamedFigure figures[] = {
      {"memory_mib", device.memory_mib, 0},
      {"memory_bandwidth_gbps", device.bandwidth_mb_per_second, 3},
      {"fp16_tflops", device.fp16_gflops, 3},
      {"int8_tops", device.int8_gops, 3},
      {"fp32_tflops", device.fp32_gflops, 3},
      {"cpu_cores", device.core_count, 0},
      {"cpu_efficiency_cores", device.efficiency_core_count, 0},
      {"tdp_w", device.power_mw, 3},
      {"battery_wh", device.battery_mwh, 3},
      {"price_usd", device.price_usd_cents, 2},
  };
  json.begin_object().key("id").string(device.id.text()).key("name").string(device.name);
  json.key("kind").string(name_of(device.kind));
  for (const NamedFigure& figure : figures) write_figure(json, figure.name, figure.figure, figure.digits);
  text_or_null(json.key("released"), device.released.value.value_or(std::string()));
  text_or_null(json.key("chip"), device.chip);
  text_or_null(json.key("fp16_basis"), device.fp16_basis);
  text_or_null(json.key("notes"), device.note);
  json.key("sources").begin_object();
  for (const NamedFigure& figure : figures) {
    const std::string& source = figure.figure.provenance.source;
    if (figure.figure.is_known() && !source.empty()) json.key(figure.name).string(source);
  }
  if (device.released.is_known() && !device.released.provenance.source.empty()) {
    json.key("released").string(device.released.provenance.source);
  }
  json.end_object().key("unverified").begin_array();
  for (const NamedFigure& figure : figures) {
    if (figure.figure.is_known() && !figure.figure.is_fact()) json.string(figure.name);
  }
  if (device.released.is_known() && !device.released.is_fact()) json.string("released");
  json.end_array().end_object();
}

void write_json(JsonWriter& json, const Quantization& quantization) {
  json.begin_object().key("id").string(quantization.id.text()).key("name").string(quantization.name);
  json.key("file_format").string(quantization.file_format).key("kind").string(name_of(quantization.kind));
  json.key("bits").number(quantization.bits).key("weights").number(quantization.weights);
  json.key("bits_per_weight").embedded(decimal_text(millibits_per_weight(quantization), 3));
  text_or_null(json.key("measured_on"), quantization.measured_on);
  text_or_null(json.key("note"), quantization.note);
  json.key("common").boolean(quantization.is_common);
  write_provenance(json, quantization.provenance);
  json.end_object();
}

void write_json(JsonWriter& json, const Licence& licence) {
  json.begin_object().key("id").string(licence.id.text()).key("name").string(licence.name);
  json.key("summary").string(licence.summary);
  json.key("commercial_use").string(name_of(licence.commercial_use));
  json.key("share_alike").string(name_of(licence.share_alike));
  text_or_null(json.key("conditions"), licence.conditions);
  write_provenance(json, licence.provenance);
  json.end_object();
}

namespace {

template <class Thing>
void write_list(JsonWriter& json, std::string_view name, const std::vector<Thing>& things) {
  json.key(name).begin_array();
  for (const Thing& thing : things) write_json(json, thing);
  json.end_array();
}

}  // namespace

std::string catalog_json(const Catalog& catalog, const Library& library) {
  JsonWriter json;
  json.begin_object().key("schema_version").number(k_schema_version);
  write_list(json, "models", catalog.models());
  write_list(json, "devices", catalog.devices());
  write_list(json, "quantizations", catalog.quantizations());
  write_list(json, "licences", catalog.licences());
  write_list(json, "quality_studies", catalog.quality_studies());
  write_collections(json, library);
  json.end_object();
  return json.take() + "\n";
}

}  // namespace slm::catalog
