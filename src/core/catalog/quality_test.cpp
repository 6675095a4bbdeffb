#include "core/catalog/quality.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

TEST(is_score, tells_where_more_is_better) {
  EXPECT_TRUE(is_score(QualityMetric::mmlu));
  EXPECT_TRUE(is_score(QualityMetric::mean_score));
  EXPECT_FALSE(is_score(QualityMetric::perplexity));
  EXPECT_FALSE(is_score(QualityMetric::relative_mmlu_loss));
}

}  // namespace
}  // namespace slm::catalog
