#include "core/catalog/coverage.h"

#include <algorithm>
#include <cstdlib>

#include "base/json_writer.h"
#include "base/text.h"
#include "core/catalog/parameter_count.h"

namespace slm::catalog {
namespace {

void add(std::vector<FactCoverage>& facts, std::string_view fact, bool is_known, bool is_verified) {
  auto place =
      std::find_if(facts.begin(), facts.end(), [&](const FactCoverage& f) { return f.fact == fact; });
  if (place == facts.end()) place = facts.insert(facts.end(), {fact});
  if (is_known) ++place->known;
  if (is_known && is_verified) ++place->verified;
}

template <class T>
void add(std::vector<FactCoverage>& facts, std::string_view fact, const Sourced<T>& figure) {
  add(facts, fact, figure.is_known(), figure.is_fact());
}

void add_model(std::vector<FactCoverage>& facts, const Model& model) {
  const Architecture& shape = model.architecture;
  add(facts, "licence", model.licence);
  add(facts, "parameters", model.parameters);
  add(facts, "active parameters", model.active_parameters);
  add(facts, "release month", model.released);
  add(facts, "layers, width and heads", shape.layer_count && shape.hidden_size && shape.attention_heads,
      shape.provenance.is_verified());
  add(facts, "context length", shape.context_length.has_value(), shape.provenance.is_verified());
  add(facts, "layers of different kinds", !shape.layers.empty(), shape.layers_provenance.is_verified());
  add(facts, "training tokens", model.training.tokens.has_value(), model.training.provenance.is_verified());
  add(facts, "training cutoff", model.training.cutoff.has_value(), model.training.provenance.is_verified());
  add(facts, "number of languages", model.languages.count.has_value(),
      model.languages.provenance.is_verified());
  add(facts, "Ollama tag", model.ollama);
  add(facts, "GGUF repository", model.gguf);
  add(facts, "ONNX repository", model.onnx);
}

void add_device(std::vector<FactCoverage>& facts, const Device& device) {
  add(facts, "memory", device.memory_mib);
  add(facts, "bandwidth", device.bandwidth_mb_per_second);
  add(facts, "FP16 rate", device.fp16_gflops);
  add(facts, "INT8 rate", device.int8_gops);
  add(facts, "FP32 rate", device.fp32_gflops);
  add(facts, "cores", device.core_count);
  add(facts, "efficiency cores", device.efficiency_core_count);
  add(facts, "power", device.power_mw);
  add(facts, "battery", device.battery_mwh);
  add(facts, "price", device.price_usd_cents);
  add(facts, "release", device.released);
}

void add_failure(CountCoverage& counts, CountError error) {
  if (error == CountError::not_dense) {
    ++counts.experts;
  } else if (error == CountError::not_attention) {
    ++counts.other_layers;
  } else {
    ++counts.unknown_shape;
  }
}

void add_count(CountCoverage& counts, const Model& model) {
  const auto check = check_parameter_count(model);
  if (!check) return add_failure(counts, check.error());
  const bool has_tower = std::any_of(model.inputs.begin(), model.inputs.end(),
                                     [](Modality kind) { return kind != Modality::text; });
  if (check->difference_ppm == 0) {
    ++counts.exact;
  } else if (std::abs(check->difference_ppm) <= k_count_tolerance_ppm) {
    ++counts.within_tolerance;
  } else if (has_tower && check->difference_ppm < 0) {
    ++counts.towers;
  } else if (!model.count_note.empty()) {
    ++counts.explained;
  } else {
    ++counts.off;
  }
}

struct CollectionCounter {
  std::vector<CollectionCoverage>& collections;

  template <class Row>
  void collection(std::string_view name, const std::vector<Row>& rows) {
    CollectionCoverage coverage = {.name = name, .rows = static_cast<std::uint32_t>(rows.size())};
    for (const Row& row : rows) {
      if (!row.origin.sources.empty() && row.origin.unverified.empty()) ++coverage.sourced;
      if constexpr (requires { row.priced; }) coverage.undated += row.priced.is_known() ? 0 : 1;
    }
    collections.push_back(coverage);
  }
};

bool is_fully_verified(const Model& model) {
  return model.licence.is_fact() && model.parameters.is_fact() && model.architecture.provenance.is_verified();
}

// 479 of 690 -> "69.4 %"
std::string percent(std::uint32_t part, std::uint32_t whole) {
  if (whole == 0) return "–";
  const std::uint64_t tenths = (std::uint64_t{part} * 1000 + whole / 2) / whole;
  return format_uint(tenths / 10) + "." + format_uint(tenths % 10) + " %";
}

std::string fact_table(const std::vector<FactCoverage>& facts, std::uint32_t count) {
  std::string text = "| fact | known | verified | verified of known |\n|---|---:|---:|---:|\n";
  for (const FactCoverage& fact : facts) {
    text += "| " + std::string(fact.fact) + " | " + format_uint(fact.known) + " of " + format_uint(count) +
            " | " + format_uint(fact.verified) + " | " + percent(fact.verified, fact.known) + " |\n";
  }
  return text;
}

struct CountLine {
  std::string_view label;
  std::uint32_t CountCoverage::*member;
};

constexpr CountLine k_count_lines[] = {
    {"meets the published count to the last parameter", &CountCoverage::exact},
    {"within 1 % (rounded figures, small parts left out)", &CountCoverage::within_tolerance},
    {"lower: image and audio towers are not in the shape", &CountCoverage::towers},
    {"differs, and the page says why", &CountCoverage::explained},
    {"differs without a reason", &CountCoverage::off},
    {"not counted: shape or count not fully known", &CountCoverage::unknown_shape},
    {"not counted: experts", &CountCoverage::experts},
    {"not counted: layers other than plain attention", &CountCoverage::other_layers},
};

void write_facts(JsonWriter& json, std::string_view name, const std::vector<FactCoverage>& facts) {
  json.key(name).begin_array();
  for (const FactCoverage& fact : facts) {
    json.begin_object().key("fact").string(fact.fact).key("known").number(fact.known);
    json.key("verified").number(fact.verified).end_object();
  }
  json.end_array();
}

}  // namespace

Coverage coverage_of(const Catalog& catalog, const Library& library) {
  Coverage coverage;
  coverage.model_count = static_cast<std::uint32_t>(catalog.models().size());
  coverage.device_count = static_cast<std::uint32_t>(catalog.devices().size());
  coverage.quantization_count = static_cast<std::uint32_t>(catalog.quantizations().size());
  coverage.licence_count = static_cast<std::uint32_t>(catalog.licences().size());
  coverage.study_count = static_cast<std::uint32_t>(catalog.quality_studies().size());
  for (const QualityStudy& study : catalog.quality_studies()) {
    coverage.study_result_count += static_cast<std::uint32_t>(study.results.size());
  }
  for (const Model& model : catalog.models()) {
    add_model(coverage.model_facts, model);
    add_count(coverage.counts, model);
    coverage.score_count += static_cast<std::uint32_t>(model.scores.size());
    if (!model.scores.empty()) ++coverage.models_with_scores;
    if (is_fully_verified(model)) ++coverage.models_fully_verified;
  }
  for (const Device& device : catalog.devices()) add_device(coverage.device_facts, device);
  CollectionCounter counter{coverage.collections};
  Library::visit(library, counter);
  return coverage;
}

std::string coverage_markdown(const Coverage& coverage) {
  std::string text =
      "# Coverage of the catalogue\n\nMade by `slmhub catalog coverage --format markdown`. \"Known\" means "
      "that a value is given,\n"
      "\"verified\" that it was seen in the source named beside it; everything else is shown as "
      "unverified.\n\n";
  text += format_uint(coverage.model_count) + " models, " + format_uint(coverage.device_count) +
          " devices, " + format_uint(coverage.quantization_count) + " quantizations, " +
          format_uint(coverage.licence_count) + " licences; " + format_uint(coverage.score_count) +
          " scores, each with setting and source, of " + format_uint(coverage.models_with_scores) +
          " models.\n" + format_uint(coverage.study_result_count) + " measured losses by quantization from " +
          format_uint(coverage.study_count) +
          " studies.\nLicence, parameter count and shape are all verified for " +
          format_uint(coverage.models_fully_verified) + " models (" +
          percent(coverage.models_fully_verified, coverage.model_count) + ").\n\n## Models\n\n";
  text += fact_table(coverage.model_facts, coverage.model_count);
  text += "\n## Devices\n\n" + fact_table(coverage.device_facts, coverage.device_count);
  text +=
      "\n## Other collections\n\n| collection | rows | all fields sourced | prices without a day |\n"
      "|---|---:|---:|---:|\n";
  for (const CollectionCoverage& collection : coverage.collections) {
    text += "| " + std::string(collection.name) + " | " + format_uint(collection.rows) + " | " +
            format_uint(collection.sourced) + " | " + format_uint(collection.undated) + " |\n";
  }
  text += "\n## Parameter counts from the shapes\n\n| the count of the shape | models |\n|---|---:|\n";
  for (const CountLine& line : k_count_lines) {
    text += "| " + std::string(line.label) + " | " + format_uint(coverage.counts.*line.member) + " |\n";
  }
  return text;
}

std::string coverage_json(const Coverage& coverage) {
  JsonWriter json;
  json.begin_object().key("models").number(coverage.model_count).key("devices").number(coverage.device_count);
  json.key("quantizations")
      .number(coverage.quantization_count)
      .key("licences")
      .number(coverage.licence_count);
  json.key("scores")
      .number(coverage.score_count)
      .key("models_with_scores")
      .number(coverage.models_with_scores);
  json.key("quality_studies")
      .number(coverage.study_count)
      .key("quality_results")
      .number(coverage.study_result_count);
  json.key("models_fully_verified").number(coverage.models_fully_verified);
  write_facts(json, "model_facts", coverage.model_facts);
  write_facts(json, "device_facts", coverage.device_facts);
  json.key("collections").begin_array();
  for (const CollectionCoverage& collection : coverage.collections) {
    json.begin_object().key("collection").string(collection.name).key("rows").number(collection.rows);
    json.key("sourced").number(collection.sourced).key("undated").number(collection.undated).end_object();
  }
  json.end_array();
  json.key("parameter_counts").begin_array();
  for (const CountLine& line : k_count_lines) {
    json.begin_object().key("result").string(line.label).key("models").number(coverage.counts.*line.member);
    json.end_object();
  }
  json.end_array().end_object();
  return json.take() + "\n";
}

}  // namespace slm::catalog
