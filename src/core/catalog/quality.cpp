#include "core/catalog/quality.h"

namespace slm::catalog {

bool is_score(QualityMetric metric) {
  switch (metric) {
    case QualityMetric::mmlu:
    case QualityMetric::winogrande:
    case QualityMetric::arc_challenge:
    case QualityMetric::mean_score:
    case QualityMetric::mean_probability_change:
      return true;
    case QualityMetric::perplexity:
    case QualityMetric::kl_divergence:
    case QualityMetric::probability_change_spread:
    case QualityMetric::relative_mmlu_loss:
      return false;
  }
  return false;
}

}  // namespace slm::catalog
