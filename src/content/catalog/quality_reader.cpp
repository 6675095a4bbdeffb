#include "content/catalog/quality_reader.h"

#include <algorithm>

#include "content/catalog/map_reader.h"

namespace slm::content {

using catalog::QualityResult;
using catalog::QualityStudy;
using formats::Field;

namespace {

constexpr std::uint32_t k_figure_digits = 6;
constexpr std::uint64_t k_gib = std::uint64_t{1} << 30;
constexpr std::uint64_t k_gb = 1'000'000'000;
constexpr std::uint64_t k_size_limit = 1'000'000'000;  // thousandths: a million gigabytes

// Sizes are written as their sources write them: in GiB or in GB.
std::uint64_t read_file_bytes(MapReader& fields) {
  const std::uint64_t gib = fields.decimal("file_gib", 3).value_or(0);
  const std::uint64_t gb = fields.decimal("file_gb", 3).value_or(0);
  return std::min(gib, k_size_limit) * k_gib / 1000 + std::min(gb, k_size_limit) * k_gb / 1000;
}

// Of value, baseline and change two give the third.
void complete(QualityResult& result) {
  if (result.value && result.baseline) {
    result.change = *result.value - *result.baseline;
  } else if (result.value && result.change) {
    result.baseline = *result.value - *result.change;
  }
}

QualityResult read_result(MapReader& fields, const Field& map, const KnownIds& known) {
  QualityResult result;
  result.model = catalog::ModelId(fields.reference("model", known.models));
  result.model_name = fields.text("model_name");
  result.quantization = catalog::QuantizationId(fields.reference("quantization", known.quantizations));
  result.quantization_name = fields.text("quantization_name");
  result.method = fields.text("method");
  result.value = fields.signed_decimal("value", k_figure_digits);
  result.baseline = fields.signed_decimal("baseline", k_figure_digits);
  result.change = fields.signed_decimal("change", k_figure_digits);
  result.file_bytes = read_file_bytes(fields);
  result.note = fields.text("note");
  fields.finish();
  if (result.model.is_empty() == result.model_name.empty()) {
    fields.report("SLM0603", map, "a result names its model once",
                  "write \"model: \" with an id of the catalogue, or else \"model_name: \"");
  }
  if (result.quantization.is_empty() == result.quantization_name.empty()) {
    fields.report("SLM0603", map, "a result names its quantization once",
                  "write \"quantization: \" with an id of the catalogue, or else \"quantization_name: \"");
  }
  if (map.find("value") == nullptr && map.find("change") == nullptr) {
    fields.report("SLM0603", map, "a result has no figure", "add \"value: \" or \"change: \"");
  }
  complete(result);
  return result;
}

QualityStudy read_study(MapReader& fields, const Field& map, const std::string& file, const KnownIds& known,
                        Date checked, Diagnostics& diagnostics) {
  QualityStudy study;
  study.id = catalog::QualityStudyId(fields.text("id", Need::required));
  const auto metric = fields.word<catalog::QualityMetric>("metric");
  study.metric = metric.value_or(catalog::QualityMetric::perplexity);
  study.setting = fields.text("setting", Need::required);
  study.provenance = fields.provenance(map, checked, "what this study measured");
  for (const Field* row : fields.maps("results")) {
    MapReader result(*row, file, diagnostics);
    study.results.push_back(read_result(result, *row, known));
  }
  fields.finish();
  if (!metric && map.find("metric") == nullptr) {
    fields.report("SLM0603", map, "the field \"metric\" is missing", "add \"metric: perplexity\" or another");
  }
  if (study.results.empty()) fields.report("SLM0603", map, "a study has no results", "add \"results: \"");
  return study;
}

}  // namespace

std::vector<QualityStudy> read_quality_studies(const Field& fields, const std::string& file,
                                               const KnownIds& known, Diagnostics& diagnostics) {
  MapReader reader(fields, file, diagnostics);
  const Date checked = reader.date("checked");
  std::vector<QualityStudy> studies;
  for (const Field* map : reader.maps("studies")) {
    const std::size_t errors_before = count_errors(diagnostics);
    MapReader item(*map, file, diagnostics);
    QualityStudy study = read_study(item, *map, file, known, checked, diagnostics);
    if (count_errors(diagnostics) == errors_before) studies.push_back(std::move(study));
  }
  reader.finish();
  return studies;
}

}  // namespace slm::content
