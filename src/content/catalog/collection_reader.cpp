#include "content/catalog/collection_reader.h"

#include "content/catalog/map_reader.h"

namespace slm::content {

using formats::Field;

namespace {

constexpr std::uint64_t k_bits_limit = 1'000'000'000;  // of a ratio: keeps products within 64 bits

catalog::Quantization read_quantization(MapReader& fields, const Field& map, Date checked) {
  catalog::Quantization quantization;
  quantization.id = catalog::QuantizationId(fields.text("id", Need::required));
  quantization.name = fields.text("name", Need::required);
  quantization.file_format = fields.text("file_format", Need::required);
  quantization.kind =
      fields.word<catalog::QuantizationKind>("kind").value_or(catalog::QuantizationKind::tensor_format);
  quantization.bits = fields.count("bits").value_or(0);
  quantization.weights = fields.count("weights").value_or(1);
  quantization.measured_on = fields.text("measured_on");
  quantization.note = fields.text("note");
  quantization.is_common = fields.flag("common").value_or(false);
  quantization.provenance = {fields.text("source"), checked, catalog::Standing::verified};
  fields.finish();
  if (quantization.bits == 0 || quantization.bits > k_bits_limit || quantization.weights > k_bits_limit) {
    fields.report("SLM0603", map, "a quantization has \"bits\" for \"weights\"",
                  "add \"bits: 144, weights: 32\"");
  }
  if (quantization.provenance.source.empty()) {
    fields.report("SLM0605", map, "the bits of this quantization name no source", "add \"source: \"");
  }
  return quantization;
}

catalog::Licence read_licence(MapReader& fields, const Field& map, Date checked) {
  catalog::Licence licence;
  licence.id = catalog::LicenceId(fields.text("id", Need::required));
  licence.name = fields.text("name", Need::required);
  licence.summary = fields.text("summary", Need::required);
  licence.commercial_use =
      fields.word<catalog::Permission>("commercial_use").value_or(catalog::Permission::unknown);
  licence.share_alike =
      fields.word<catalog::Permission>("share_alike").value_or(catalog::Permission::unknown);
  licence.conditions = fields.text("conditions");
  const bool is_doubted = fields.flag("unverified").value_or(false);
  licence.provenance = {fields.text("source"), checked,
                        is_doubted ? catalog::Standing::unverified : catalog::Standing::verified};
  fields.finish();
  if (!is_doubted && licence.provenance.source.empty()) {
    fields.report("SLM0605", map, "what this licence permits names no source",
                  "add \"source: \", or \"unverified: true\" until one is found");
  }
  return licence;
}

// Reads each map of the list `name`; those with a mistake are left out.
template <class Thing, class Read>
std::vector<Thing> read_list(const Field& fields, std::string_view name, const std::string& file,
                             Diagnostics& diagnostics, Read read) {
  MapReader reader(fields, file, diagnostics);
  const Date checked = reader.date("checked");
  std::vector<Thing> things;
  for (const Field* map : reader.maps(name)) {
    const std::size_t errors_before = count_errors(diagnostics);
    MapReader item(*map, file, diagnostics);
    Thing thing = read(item, *map, checked);
    if (count_errors(diagnostics) == errors_before) things.push_back(std::move(thing));
  }
  reader.finish();
  return things;
}

}  // namespace

std::vector<catalog::Quantization> read_quantizations(const Field& fields, const std::string& file,
                                                      Diagnostics& diagnostics) {
  return read_list<catalog::Quantization>(fields, "quantizations", file, diagnostics, read_quantization);
}

std::vector<catalog::Licence> read_licences(const Field& fields, const std::string& file,
                                            Diagnostics& diagnostics) {
  return read_list<catalog::Licence>(fields, "licences", file, diagnostics, read_licence);
}

}  // namespace slm::content
