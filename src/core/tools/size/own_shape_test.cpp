#include "core/tools/size/own_shape.h"

#include <gtest/gtest.h>

#include "core/tools/test_knowledge.h"

namespace slm::tools {
namespace {

std::optional<catalog::Model> shape_of(const Parameters& parameters) {
  const TestKnowledge test;
  static const std::vector<Input> inputs = own_shape_inputs();
  const auto values = parse_values(inputs, test.catalog, parameters);
  return values ? own_shape(*values) : std::nullopt;
}

TEST(own_shape, is_none_where_nothing_is_typed_in) {
  EXPECT_FALSE(shape_of({}));
  EXPECT_FALSE(shape_of({{"heads", "8"}}));
  EXPECT_FALSE(shape_of({{"layers", "0"}}));
}

TEST(own_shape, fills_in_what_most_models_have) {
  const auto model = shape_of({{"layers", "24"}, {"hidden", "2048"}});
  ASSERT_TRUE(model);
  EXPECT_EQ(model->architecture.attention_heads, 16u);
  EXPECT_EQ(model->architecture.kv_heads, 16u);
  EXPECT_EQ(model->architecture.head_dim, 128u);
  EXPECT_EQ(model->architecture.ffn_size, 5632u);  // 2048 x 8 / 3, rounded up to 256
}

TEST(own_shape, counts_experts_as_wide_as_the_network_unless_told) {
  const auto model = shape_of({{"layers", "24"}, {"hidden", "2048"}, {"ffn", "768"}, {"experts", "32"}});
  ASSERT_TRUE(model);
  EXPECT_EQ(model->architecture.experts, 32u);
  EXPECT_EQ(model->architecture.active_experts, 1u);
  EXPECT_EQ(model->architecture.expert_width, 768u);
}

// Gemma 3 4B: 34 layers, of which 5 look back at everything.
TEST(own_shape, gives_the_window_to_all_layers_but_those_without) {
  const auto model =
      shape_of({{"layers", "34"}, {"hidden", "2560"}, {"window", "1024"}, {"full-layers", "5"}});
  ASSERT_TRUE(model);
  const auto& groups = model->architecture.layers;
  ASSERT_EQ(groups.size(), 2u);
  EXPECT_EQ(groups[0].count, 29u);
  EXPECT_EQ(groups[0].window, 1024u);
  EXPECT_EQ(groups[1].kind, catalog::LayerKind::full);
  EXPECT_EQ(groups[1].count, 5u);
  const auto too_many = shape_of({{"layers", "2"}, {"hidden", "64"}, {"window", "8"}, {"full-layers", "9"}});
  EXPECT_EQ(too_many->architecture.layers.front().count, 0u);
}

TEST(own_shape, takes_a_parameter_count_alone) {
  const auto model = shape_of({{"parameters", "7000000000"}});
  ASSERT_TRUE(model);
  EXPECT_EQ(model->parameters.value, 7'000'000'000u);
  EXPECT_FALSE(model->architecture.layer_count);
}

}  // namespace
}  // namespace slm::tools
