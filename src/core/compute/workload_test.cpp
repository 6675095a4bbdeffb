#include "core/compute/workload.h"

#include <gtest/gtest.h>

#include "core/compute/test_models.h"

namespace slm::compute {
namespace {

catalog::Quantization quantization(const char* name, std::uint64_t bits, std::uint64_t weights) {
  catalog::Quantization quantization;
  quantization.name = name;
  quantization.bits = bits;
  quantization.weights = weights;
  return quantization;
}

// 8 of 128 experts of width 768 in each of 48 layers, as Qwen3 30B-A3B has.
catalog::Model sparse() {
  catalog::Model model =
      dense({"Qwen3MoeForCausalLM", 48, 2048, 32, 4, 128, 6144, 151936, false, catalog::TokenizerKind::bpe});
  model.architecture.feed_forward = {{.kind = catalog::FeedForwardKind::experts,
                                      .count = 48,
                                      .experts = 128,
                                      .active = 8,
                                      .expert_width = 768}};
  return model;
}

TEST(workload_of, counts_what_one_token_multiplies_and_reads) {
  const auto work = workload_of(dense(k_llama_32_1b), quantization("F16", 16, 1));
  ASSERT_TRUE(work);
  // A layer: 2 x 2048 x 2048 (q, o) + 2 x 2048 x 512 (k, v) + 3 x 2048 x 8192; 16 of them, and 33 norms.
  EXPECT_EQ(work->layer_weights, 16 * 60'817'408 + 33 * 2048);
  // All 1'235'814'400 at 2 bytes, the norms at 4: the table of tokens is read as output matrix.
  EXPECT_EQ(work->shared_bytes, 2 * 1'235'814'400.0 + 2 * 33 * 2048);
  EXPECT_EQ(work->expert_bytes, 0);
  EXPECT_EQ(work->layer_count, 16);
  EXPECT_EQ(work->attention_width, 16 * 32 * 64);
  EXPECT_EQ(work->family, FormatFamily::floating);
  EXPECT_FALSE(work->is_estimated);
}

TEST(workload_of, leaves_out_the_table_that_is_only_looked_up) {
  const catalog::Model model = dense(k_llama_31_8b);
  const auto work = workload_of(model, quantization("F16", 16, 1));
  ASSERT_TRUE(work);
  EXPECT_NEAR(work->file_bytes - work->shared_bytes, 2.0 * 128256 * 4096, 0.01e9)
      << "and the header of the file";
}

TEST(workload_of, reads_only_the_experts_that_a_token_uses) {
  const auto work = workload_of(sparse(), quantization("Q8_0", 85, 10));
  ASSERT_TRUE(work);
  EXPECT_EQ(work->expert_fraction, 8.0 / 128);
  const double one = work->weight_bytes(1);
  EXPECT_NEAR(one, work->shared_bytes + work->expert_bytes / 16, 1);
  EXPECT_NEAR(work->weight_bytes(1e6), work->shared_bytes + work->expert_bytes, 1)
      << "a large batch uses all";
  EXPECT_GT(work->weight_bytes(2), one);
  EXPECT_LT(work->weight_bytes(2), work->shared_bytes + work->expert_bytes / 8) << "two tokens share some";
}

// GLM-4.7-Flash: 47 layers of 20 heads whose keys and values are 512 numbers and a rotary part of 64, so that
// one position costs a head 2 x (576 + 512) operations: 4 times 544.
TEST(workload_of, counts_latent_attention_over_the_compressed_cache) {
  catalog::Model model = dense(k_llama_32_1b);
  model.architecture.attention_heads = 20;
  model.architecture.layers = {{.kind = catalog::LayerKind::latent, .count = 47}};
  model.architecture.layers[0].latent = {.kv_rank = 512, .rope_head_dim = 64, .nope_head_dim = 192};
  const auto work = workload_of(model, quantization("Q8_0", 85, 10));
  ASSERT_TRUE(work);
  EXPECT_EQ(work->attention_width, 47 * 20 * 544.0);
}

TEST(workload_of, sizes_a_shape_whose_parameters_nobody_counted) {
  const auto work = workload_of(dense(k_llama_32_1b), quantization("INT4 g128", 4, 1));
  ASSERT_TRUE(work);
  EXPECT_NEAR(work->file_bytes, 1'235'814'400.0 / 2, 1);
}

TEST(workload_of, has_nothing_to_say_of_encoders_and_of_models_without_size) {
  catalog::Model encoder = dense(k_llama_32_1b);
  encoder.form = catalog::Form::encoder;
  EXPECT_FALSE(workload_of(encoder, quantization("F16", 16, 1)));
  EXPECT_FALSE(workload_of(catalog::Model(), quantization("F16", 16, 1)));
}

TEST(workload_from_counts, splits_dense_from_sparse) {
  const Workload dense =
      workload_from_counts({.all = 8e9, .active = 7.9e9, .bits = 4.5}, FormatFamily::k_quants);
  EXPECT_EQ(dense.expert_bytes, 0);
  EXPECT_NEAR(dense.weight_bytes(1), 7.9e9 * 4.5 / 8, 1);
  EXPECT_NEAR(dense.layer_count, 32, 1e-9);
  EXPECT_NEAR(dense.attention_width, 32 * 4536, 10) << "Llama 3.1 8B has 32 x 4096";
  EXPECT_TRUE(dense.is_estimated);
  const Workload sparse =
      workload_from_counts({.all = 30e9, .active = 3e9, .bits = 4.5}, FormatFamily::k_quants);
  EXPECT_NEAR(sparse.weight_bytes(1), 3e9 * 4.5 / 8, 1);
  EXPECT_NEAR(sparse.file_bytes, 30e9 * 4.5 / 8, 1);
}

TEST(format_family, goes_by_the_mix_and_else_by_bits) {
  const struct {
    const char* name;
    std::uint64_t bits, weights;
    FormatFamily family;
  } cases[] = {
      {"Q4_K_M", 49, 10, FormatFamily::k_quants}, {"Q4_0", 45, 10, FormatFamily::blocks},
      {"Q8_0", 85, 10, FormatFamily::eight},      {"BF16", 16, 1, FormatFamily::bfloat},
      {"F16", 16, 1, FormatFamily::floating},     {"IQ4_XS", 43, 10, FormatFamily::lookup},
      {"IQ2_XXS", 2, 1, FormatFamily::codebook},  {"Q2_K_S", 3, 1, FormatFamily::two_bits},
      {"INT4 g128", 4, 1, FormatFamily::blocks},  {"FP8 E4M3", 8, 1, FormatFamily::eight},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(format_family(quantization(row.name, row.bits, row.weights)), row.family) << row.name;
  }
}

}  // namespace
}  // namespace slm::compute
