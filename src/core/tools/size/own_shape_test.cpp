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

TEST(own_shape, takes_a_parameter_count_alone) {
  const auto model = shape_of({{"parameters", "7000000000"}});
  ASSERT_TRUE(model);
  EXPECT_EQ(model->parameters.value, 7'000'000'000u);
  EXPECT_FALSE(model->architecture.layer_count);
}

}  // namespace
}  // namespace slm::tools
