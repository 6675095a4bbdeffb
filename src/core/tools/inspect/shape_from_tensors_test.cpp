#include "core/tools/inspect/shape_from_tensors.h"

#include <gtest/gtest.h>

namespace slm::tools {
namespace {

TensorFacts tensor(std::string name, std::vector<std::uint64_t> shape, std::string type = "BF16") {
  TensorFacts facts;
  facts.name = std::move(name);
  facts.shape = std::move(shape);
  facts.type = std::move(type);
  return facts;
}

TEST(shape_from_tensors, reads_the_names_of_transformers_and_of_llama_cpp) {
  const ShapeFacts transformers = shape_from_tensors(
      {tensor("model.embed_tokens.weight", {128, 64}), tensor("model.layers.1.mlp.up_proj.weight", {96, 64}),
       tensor("model.layers.0.self_attn.q_proj.weight", {48, 64}),
       tensor("model.layers.0.self_attn.k_proj.weight", {16, 64})});
  const ShapeFacts llama_cpp =
      shape_from_tensors({tensor("token_embd.weight", {128, 64}), tensor("blk.1.ffn_up.weight", {96, 64}),
                          tensor("blk.0.attn_q.weight", {48, 64}), tensor("blk.0.attn_k.weight", {16, 64})});
  for (const ShapeFacts& shape : {transformers, llama_cpp}) {
    EXPECT_EQ(shape.layer_count, 2u);
    EXPECT_EQ(shape.vocabulary_size, 128u);
    EXPECT_EQ(shape.hidden_size, 64u);
    EXPECT_EQ(shape.ffn_size, 96u);
    EXPECT_EQ(shape.query_width, 48u);
    EXPECT_EQ(shape.key_width, 16u);
  }
}

TEST(shape_from_tensors, does_not_take_a_tower_for_the_language_model) {
  const ShapeFacts shape =
      shape_from_tensors({tensor("visual.blocks.31.attn.qkv.weight", {96, 32}),
                          tensor("vision_tower.encoder.layers.26.mlp.fc1.weight", {96, 32}),
                          tensor("model.language_model.layers.3.self_attn.q_proj.weight", {48, 64})});
  EXPECT_EQ(shape.layer_count, 4u);
  EXPECT_EQ(shape.ffn_size, std::nullopt);
}

TEST(shape_from_tensors, reads_no_width_from_packed_or_fused_matrices) {
  const ShapeFacts shape =
      shape_from_tensors({tensor("model.layers.0.self_attn.q_proj.weight", {24, 64}, "U8"),
                          tensor("model.layers.0.mlp.gate_up_proj.weight", {192, 64}),
                          tensor("model.layers.0.self_attn.k_proj.weight", {16})});
  EXPECT_EQ(shape.query_width, std::nullopt);
  EXPECT_EQ(shape.ffn_size, std::nullopt);
  EXPECT_EQ(shape.key_width, std::nullopt);
}

TEST(shape_from_tensors, shows_nothing_for_names_that_are_not_known) {
  const ShapeFacts shape = shape_from_tensors({tensor("a", {2}), tensor("blk.", {2}), tensor("blk.x.y", {2}),
                                               tensor("blk.99999999999999999999.y", {2})});
  EXPECT_EQ(shape.layer_count, std::nullopt);
}

}  // namespace
}  // namespace slm::tools
