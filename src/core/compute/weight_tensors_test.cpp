#include "core/compute/weight_tensors.h"

#include <gtest/gtest.h>

#include "core/catalog/parameter_count.h"
#include "core/compute/test_models.h"

namespace slm::compute {
namespace {

using catalog::AttentionKind;
using catalog::Model;

std::uint64_t elements(const Model& model) {
  const auto weights = weight_tensors(model);
  std::uint64_t sum = 0;
  if (!weights) return sum;
  for (const WeightTensor& tensor : weights->tensors) sum += tensor.element_count();
  return sum;
}

TEST(weight_tensors, stores_as_many_weights_as_the_parameter_count_says) {
  for (const Dense& row :
       {k_llama_31_8b, k_llama_32_1b, k_mistral_7b, k_qwen3_4b, k_smollm2_17b, k_phi3_mini, k_qwen25_3b}) {
    const Model model = dense(row);
    const auto counted = catalog::parameter_count(model.architecture, model.form);
    ASSERT_TRUE(counted) << row.class_name;
    EXPECT_EQ(elements(model), *counted) << row.class_name;
  }
}

TEST(weight_tensors, counts_every_expert_and_the_shared_one) {
  Model model = dense({"Qwen3MoeForCausalLM", 2, 256, 4, 1, 64, 0, 512, false});
  model.architecture.experts = 8;
  model.architecture.feed_forward = {{.kind = catalog::FeedForwardKind::experts,
                                      .count = 2,
                                      .experts = 8,
                                      .active = 2,
                                      .expert_width = 512,
                                      .shared_width = 256}};
  const std::uint64_t attention = 256 * (256 + 64 + 64) + 256 * 256;
  const std::uint64_t experts = 8 * 3 * 256 * 512 + 256 * 8 + 3 * 256 * 256;
  EXPECT_EQ(elements(model), 2 * 512 * 256u + 2 * (attention + experts) + 5 * 256u);
}

TEST(weight_tensors, puts_what_the_shape_does_not_say_into_the_rest) {
  Model model = dense({"MambaForCausalLM", 4, 256, 0, 0, 0, 0, 1000, true});
  model.architecture.attention = AttentionKind::ssm;
  catalog::LayerGroup mamba;
  mamba.kind = catalog::LayerKind::state_space;
  mamba.count = 4;
  mamba.state.inner_size = 512;
  model.architecture.layers = {mamba};
  model.parameters.value = 2'000'000;
  const auto weights = weight_tensors(model);
  ASSERT_TRUE(weights);
  EXPECT_GT(weights->rest_elements, 0u);
  EXPECT_NEAR(static_cast<double>(elements(model)), 2e6, 256);
}

TEST(weight_tensors, keeps_queries_keys_and_values_of_phi_3_in_one_matrix) {
  const auto weights = weight_tensors(dense(k_phi3_mini));
  ASSERT_TRUE(weights);
  std::uint32_t fused = 0;
  for (const WeightTensor& tensor : weights->tensors) {
    if (tensor.place.role != TensorRole::attention_qkv) continue;
    ++fused;
    EXPECT_EQ(tensor.row_count, 3 * 3072u);
  }
  EXPECT_EQ(fused, 32u);
}

TEST(weight_tensors, is_one_rest_where_only_the_parameter_count_is_known) {
  Model model;
  model.parameters.value = 4'540'000'000;
  const auto weights = weight_tensors(model);
  ASSERT_TRUE(weights);
  EXPECT_EQ(weights->rest_elements, elements(model));
  EXPECT_NEAR(static_cast<double>(elements(model)), 4.54e9, 4096);
}

TEST(weight_tensors, says_why_it_has_no_answer) {
  EXPECT_EQ(weight_tensors(Model{}).error(), WeightsError::shape_unknown);
}

}  // namespace
}  // namespace slm::compute
