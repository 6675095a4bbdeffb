#include <gtest/gtest.h>

#include "core/catalog/json.h"

namespace slm::catalog {
namespace {

TEST(write_json, says_what_a_study_measured_with_signs_and_all_digits) {
  QualityStudy study;
  study.id = QualityStudyId("s");
  study.metric = QualityMetric::mmlu;
  study.setting = "5 shots";
  study.provenance.source = "https://a.org/";
  QualityResult result;
  result.model = ModelId("m");
  result.quantization_name = "INT3 g128";
  result.value = 55'920'000;
  result.change = -5'430'001;
  study.results.push_back(result);
  JsonWriter json;
  write_json(json, study);
  EXPECT_EQ(json.take(),
            R"({"id":"s","metric":"mmlu","setting":"5 shots","source":"https://a.org/","verified":false,)"
            R"("results":[{"model":"m","model_name":null,"quantization":null,)"
            R"("quantization_name":"INT3 g128","method":null,"value":55.92,"baseline":null,)"
            R"("change":-5.430001,"file_bytes":null,"note":null}]})");
}

}  // namespace
}  // namespace slm::catalog
