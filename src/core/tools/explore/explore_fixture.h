#pragma once
// The small catalogue of the tools' tests, with two studies: perplexity of two models, MMLU of one.

#include "core/tools/test_knowledge.h"

namespace slm::tools {

inline catalog::QualityResult quality_result(const char* model, const char* quantization) {
  catalog::QualityResult result;
  result.model = catalog::ModelId(model);
  result.quantization = catalog::QuantizationId(quantization);
  return result;
}

inline catalog::Catalog make_explore_catalog() {
  catalog::CatalogParts parts = make_test_catalog().parts();
  for (catalog::Quantization& quantization : parts.quantizations) {
    quantization.bits = quantization.name == "Q8_0" ? 85 : 49;
    quantization.weights = 10;
  }
  catalog::QualityStudy study;
  study.id = catalog::QualityStudyId("study-one");
  study.setting = "one text";
  study.provenance.source = "https://example.org/one";
  study.results = {quality_result("llama-3-8b", "q4_k_m"), quality_result("llama-3-8b", "q4_k_m"),
                   quality_result("", "q4_k_m"), quality_result("llama-3-8b", "q8_0")};
  study.results[0].value = 6'400'000;
  study.results[0].baseline = 6'000'000;
  study.results[1].value = 6'300'000;
  study.results[1].change = 300'000;
  study.results[2].model_name = "A model of 2023";
  study.results[2].value = 6'100'000;
  study.results[2].baseline = 6'000'000;
  study.results[3].value = 6'010'000;  // against nothing: no loss can be told
  catalog::QualityStudy scores = study;
  scores.id = catalog::QualityStudyId("study-two");
  scores.metric = catalog::QualityMetric::mmlu;
  parts.quality_studies = {study, scores};
  return catalog::Catalog(std::move(parts));
}

struct ExploreKnowledge {
  catalog::Catalog catalog = make_explore_catalog();
  Directory directory{catalog};
  Knowledge knowledge{catalog, directory};
};

}  // namespace slm::tools
