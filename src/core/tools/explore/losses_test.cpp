#include "core/tools/explore/losses.h"

#include <gtest/gtest.h>

#include "core/tools/explore/explore_fixture.h"

namespace slm::tools {
namespace {

// 6.4 against 6.0 is 6.7 % worse; a change of 0.3 that ends at 6.3 is 5 %.
TEST(perplexity_losses, are_relative_to_the_unquantized_model) {
  const ExploreKnowledge test;
  const std::vector<Loss> losses = perplexity_losses(test.catalog);
  ASSERT_EQ(losses.size(), 2u);
  EXPECT_EQ(losses[0].model_name, "llama-3-8b");
  EXPECT_EQ(losses[0].quantization.text(), "q4_k_m");
  EXPECT_NEAR(losses[0].low, 5, 1e-9);
  EXPECT_NEAR(losses[0].high, 6.6667, 1e-3);
  EXPECT_EQ(losses[0].result_count, 2u);
  EXPECT_EQ(losses[1].model_name, "A model of 2023");
}

TEST(perplexity_losses, are_none_where_nobody_measured) {
  EXPECT_TRUE(perplexity_losses(catalog::Catalog()).empty());
}

}  // namespace
}  // namespace slm::tools
