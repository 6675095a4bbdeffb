#include "content/catalog/quality_reader.h"

#include <gtest/gtest.h>

#include "formats/front_matter.h"

namespace slm::content {
namespace {

using catalog::QualityStudy;

struct Outcome {
  std::vector<QualityStudy> studies;
  Diagnostics diagnostics;
};

Outcome read(const std::string& yaml) {
  KnownIds known;
  known.models.ids = {"llama-3-8b"};
  known.quantizations.ids = {"q4_k_m"};
  Outcome outcome;
  const auto fields = formats::parse_yaml(yaml, "data/q.yaml", 1, outcome.diagnostics);
  EXPECT_TRUE(fields.has_value()) << yaml;
  if (fields) outcome.studies = read_quality_studies(*fields, "data/q.yaml", known, outcome.diagnostics);
  return outcome;
}

std::string study_with(const std::string& result) {
  return "checked: 2026-11-21\nstudies:\n  - id: s\n    metric: perplexity\n    setting: wikitext-2\n"
         "    source: \"https://a.org/\"\n    results:\n      - {" +
         result + "}\n";
}

TEST(read_quality_studies, keeps_figures_in_millionths_and_completes_the_third) {
  const auto outcome =
      read(study_with("model: llama-3-8b, quantization: q4_k_m, value: 6.382937, change: 0.151304, "
                      "file_gib: 4.5"));
  ASSERT_TRUE(outcome.diagnostics.empty()) << format_diagnostic(outcome.diagnostics[0], "");
  const QualityStudy& study = outcome.studies.at(0);
  EXPECT_EQ(study.metric, catalog::QualityMetric::perplexity);
  EXPECT_EQ(study.provenance.checked, (Date{2026, 11, 21}));
  EXPECT_TRUE(study.provenance.is_verified());
  const catalog::QualityResult& result = study.results.at(0);
  EXPECT_EQ(result.value, 6'382'937);
  EXPECT_EQ(result.change, 151'304);
  EXPECT_EQ(result.baseline, 6'231'633);
  EXPECT_EQ(result.file_bytes, 4'831'838'208u);
}

TEST(read_quality_studies, subtracts_the_baseline_and_knows_losses_below_zero) {
  const auto outcome =
      read(study_with("model: llama-3-8b, quantization_name: INT2, value: 30.1, baseline: 61.35"));
  ASSERT_EQ(outcome.studies.size(), 1u);
  EXPECT_EQ(outcome.studies[0].results[0].change, -31'250'000);
  const auto change_only = read(study_with("model_name: Llama 2 70B, quantization: q4_k_m, change: -4.46"));
  ASSERT_EQ(change_only.studies.size(), 1u);
  EXPECT_FALSE(change_only.studies[0].results[0].value.has_value());
  EXPECT_EQ(change_only.studies[0].results[0].change, -4'460'000);
}

TEST(read_quality_studies, leaves_out_a_study_with_a_mistake_and_says_where_it_is) {
  const struct {
    const char* result;
    const char* code;
    std::uint32_t column;
    const char* hint;
  } rows[] = {
      {"model: llama-3-8, quantization: q4_k_m, value: 6", "SLM0612", 17, "did you mean \"llama-3-8b\"?"},
      {"model: llama-3-8b, quantization: q4_km, value: 6", "SLM0612", 43, "did you mean \"q4_k_m\"?"},
      {"quantization: q4_k_m, value: 6", "SLM0603", 9,
       "write \"model: \" with an id of the catalogue, or else \"model_name: \""},
      {"model: llama-3-8b, model_name: L, quantization: q4_k_m, value: 6", "SLM0603", 9,
       "write \"model: \" with an id of the catalogue, or else \"model_name: \""},
      {"model: llama-3-8b, quantization: q4_k_m", "SLM0603", 9, "add \"value: \" or \"change: \""},
      {"model: llama-3-8b, quantization: q4_k_m, value: 6.1234567", "SLM0602", 58,
       "write a number with at most 6 decimals, or delete the line where it is not known"},
      {"model: llama-3-8b, quantization: q4_k_m, value: 1, ppl: 6", "SLM0601", 61, "delete it"},
  };
  for (const auto& row : rows) {
    const auto outcome = read(study_with(row.result));
    EXPECT_TRUE(outcome.studies.empty()) << row.result;
    ASSERT_EQ(outcome.diagnostics.size(), 1u) << row.result;
    const Diagnostic& diagnostic = outcome.diagnostics[0];
    EXPECT_EQ(diagnostic.code, row.code) << row.result;
    EXPECT_EQ(diagnostic.range.line, 8u) << row.result;
    EXPECT_EQ(diagnostic.range.column, row.column) << row.result;
    EXPECT_EQ(diagnostic.hint, row.hint) << row.result;
  }
  const auto unsourced = read(
      "studies:\n  - {id: s, metric: mmlu, setting: x, results: [{model: llama-3-8b, "
      "quantization: q4_k_m, value: 6}]}\n");
  ASSERT_EQ(unsourced.diagnostics.size(), 1u);
  EXPECT_EQ(unsourced.diagnostics[0].code, "SLM0605");
}

}  // namespace
}  // namespace slm::content
