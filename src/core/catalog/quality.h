#pragma once
// What quantization costs in quality, as others published it: studies and their results.
//
// Pure values. A study is one table of one source: everything in it was measured the same way, so its rows
// may be compared. Rows of two studies may not. Figures are millionths, so that every face shows the same
// digits.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/catalog/id.h"
#include "core/catalog/sourced.h"

namespace slm::catalog {

enum class QualityMetric : std::uint8_t {
  perplexity,
  kl_divergence,              // mean, in nats, from the unquantized model's distribution
  mean_probability_change,    // of the right token, in percentage points
  probability_change_spread,  // root mean square of the same
  mmlu,                       // per cent of right answers, like the scores below
  winogrande,
  arc_challenge,
  mean_score,          // over the tasks that the study names
  relative_mmlu_loss,  // per cent of the unquantized model's own score
};

/// Whether more of it is better: true for scores.
bool is_score(QualityMetric metric);

struct QualityResult {
  ModelId model;                         // empty where the catalogue has no such model
  std::string model_name;                // as the source calls it, where `model` is empty
  QuantizationId quantization;           // empty where the catalogue has no such quantization
  std::string quantization_name;         // as the source calls it, where `quantization` is empty
  std::string method;                    // "AWQ", "imatrix WT 10m"; empty where the source says none
  std::optional<std::int64_t> value;     // with this quantization
  std::optional<std::int64_t> baseline;  // unquantized
  std::optional<std::int64_t> change;    // value - baseline; the sources of some give only this
  std::uint64_t file_bytes = 0;          // 0: not said
  std::string note;
};

struct QualityStudy {
  QualityStudyId id;
  QualityMetric metric = QualityMetric::perplexity;
  std::string setting;  // the text, the tasks, the program: what makes its rows alike
  Provenance provenance;
  std::vector<QualityResult> results;  // never empty
};

}  // namespace slm::catalog
