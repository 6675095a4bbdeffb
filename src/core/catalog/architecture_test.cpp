#include "core/catalog/architecture.h"

#include <gtest/gtest.h>

#include <memory>

namespace slm::catalog {
namespace {

TEST(layer_groups, makes_one_group_of_a_plain_shape) {
  Architecture shape;
  EXPECT_TRUE(shape.layer_groups().empty());
  shape.attention = AttentionKind::gqa;
  shape.layer_count = 32;
  shape.kv_heads = 8;
  shape.head_dim = 128;
  ASSERT_EQ(shape.layer_groups().size(), 1u);
  EXPECT_EQ(shape.layer_groups()[0].kind, LayerKind::full);
  EXPECT_EQ(shape.layer_groups()[0].count, 32u);
  EXPECT_EQ(shape.layer_groups()[0].kv_heads, 8u);
}

TEST(layer_groups, can_be_copied_where_the_one_group_is_written_nowhere) {
  Architecture shape;
  shape.attention = AttentionKind::gqa;
  shape.layer_count = 32;
  auto first = std::make_unique<LayerGroups>(shape.layer_groups());
  const LayerGroups copy = *first;
  first.reset();
  ASSERT_EQ(copy.end() - copy.begin(), 1);
  EXPECT_EQ(copy.begin()->count, 32u);
}

TEST(layer_groups, gives_a_window_to_no_layer_that_is_not_said_to_have_it) {
  Architecture shape;
  shape.attention = AttentionKind::gqa;
  shape.layer_count = 32;
  shape.sliding_window = 4096;
  ASSERT_EQ(shape.layer_groups().size(), 1u);
  EXPECT_EQ(shape.layer_groups()[0].kind, LayerKind::full);
  EXPECT_FALSE(shape.layer_groups()[0].window);
}

TEST(layer_groups, keeps_what_is_written_and_invents_nothing) {
  Architecture shape;
  shape.attention = AttentionKind::hybrid;
  shape.layer_count = 32;
  EXPECT_TRUE(shape.layer_groups().empty());
  shape.layers = {{LayerKind::state_space}, {LayerKind::full}};
  EXPECT_EQ(shape.layer_groups().size(), 2u);
}

}  // namespace
}  // namespace slm::catalog
