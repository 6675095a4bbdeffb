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

TEST(loss_range, spans_all_models_unless_this_one_was_measured_itself) {
  const ExploreKnowledge test;
  const std::vector<Loss> losses = perplexity_losses(test.catalog);
  const catalog::QuantizationId q4("q4_k_m");
  EXPECT_NEAR(loss_range(losses, q4, catalog::ModelId("phi-4"))->low, 1.6667, 1e-3);
  EXPECT_NEAR(loss_range(losses, q4, catalog::ModelId("llama-3-8b"))->low, 5, 1e-9);
  EXPECT_FALSE(loss_range(losses, catalog::QuantizationId("q8_0"), catalog::ModelId("phi-4")));
}

TEST(loss_words, say_a_range_or_that_nothing_was_lost) {
  EXPECT_EQ(loss_words({1.2, 2.82}), "+1.2 to +2.8 % perplexity");
  EXPECT_EQ(loss_words({8.82, 56.5}), "+8.8 to +57 % perplexity");
  EXPECT_EQ(loss_words({5, 5}), "+5.0 % perplexity");
  EXPECT_EQ(loss_words({-0.1, 0.02}), "no measurable rise of perplexity");
}

TEST(perplexity_losses, are_none_where_nobody_measured) {
  EXPECT_TRUE(perplexity_losses(catalog::Catalog()).empty());
}

}  // namespace
}  // namespace slm::tools
