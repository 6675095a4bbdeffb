#include "core/compute/gguf_weights.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/catalog/parameter_count.h"

namespace slm::compute {
namespace {

using catalog::AttentionKind;
using catalog::Model;

struct Dense {
  const char* class_name;
  std::uint32_t layers, hidden, heads, kv_heads, head_dim, ffn, vocabulary;
  bool tied;
  catalog::TokenizerKind tokenizer = catalog::TokenizerKind::bpe;
};

Model dense(const Dense& d) {
  Model model;
  model.tokenizer = d.tokenizer;
  catalog::Architecture& a = model.architecture;
  a.class_name = d.class_name;
  a.layer_count = d.layers;
  a.hidden_size = d.hidden;
  a.attention_heads = d.heads;
  a.kv_heads = d.kv_heads;
  a.head_dim = d.head_dim;
  a.ffn_size = d.ffn;
  a.vocabulary_size = d.vocabulary;
  a.tied_embeddings = d.tied;
  a.mlp = catalog::MlpKind::gated;
  a.attention = AttentionKind::gqa;
  return model;
}

const Dense k_llama_31_8b{"LlamaForCausalLM", 32, 4096, 32, 8, 128, 14336, 128256, false};
const Dense k_llama_32_1b{"LlamaForCausalLM", 16, 2048, 32, 8, 64, 8192, 128256, true};
const Dense k_mistral_7b{
    "MistralForCausalLM", 32, 4096, 32, 8, 128, 14336, 32000, false, catalog::TokenizerKind::sentencepiece};
const Dense k_qwen3_4b{"Qwen3ForCausalLM", 36, 2560, 32, 8, 128, 9728, 151936, true};
const Dense k_smollm2_17b{"LlamaForCausalLM", 24, 2048, 32, 32, 64, 8192, 49152, true};
const Dense k_phi3_mini{
    "Phi3ForCausalLM", 32, 3072, 32, 32, 96, 8192, 32064, false, catalog::TokenizerKind::sentencepiece};
const Dense k_qwen25_3b{"Qwen2ForCausalLM", 36, 2048, 16, 2, 128, 11008, 151936, true};

// Sizes of files that were published; sources in content/data.
TEST(gguf_weights, is_within_a_third_of_a_per_cent_of_published_files) {
  struct Row {
    const char* name;
    Dense model;
    QuantizationMix mix;
    GgufOptions options;
    double published_bytes;
  };
  const Row rows[] = {
      {"Llama 3.1 8B Q4_0", k_llama_31_8b, QuantizationMix::q4_0, {}, 4661211808.0},
      {"Llama 3.1 8B Q4_K_M", k_llama_31_8b, QuantizationMix::q4_k_m, {}, 4920739168.0},
      {"Llama 3.2 1B Q8_0", k_llama_32_1b, QuantizationMix::q8_0, {}, 1321079200.0},
      {"Mistral 7B Q4_K_S", k_mistral_7b, QuantizationMix::q4_k_s, {}, 4140374304.0},
      {"Mistral 7B Q6_K", k_mistral_7b, QuantizationMix::q6_k, {}, 5942065440.0},
      {"Qwen3 4B Q4_K_M", k_qwen3_4b, QuantizationMix::q4_k_m, {}, 2497280256.0},
      {"SmolLM2 1.7B Q4_K_M", k_smollm2_17b, QuantizationMix::q4_k_m, {}, 1055609824.0},
      {"SmolLM2 1.7B Q8_0", k_smollm2_17b, QuantizationMix::q8_0, {}, 1820414944.0},
      {"Phi-3 mini Q4_K_M", k_phi3_mini, QuantizationMix::q4_k_m, {}, 2393232096.0},
      {"Qwen2.5 3B Q4_K_M, output stored",
       k_qwen25_3b,
       QuantizationMix::q4_k_m,
       {.separate_output = true},
       2104932768.0},
      {"R1 Distill Llama 8B Q4_0, importance matrix",
       k_llama_31_8b,
       QuantizationMix::q4_0,
       {.importance_matrix = true},
       4675894112.0},
  };
  for (const Row& row : rows) {
    const auto weights = gguf_weights(dense(row.model), row.mix, row.options);
    ASSERT_TRUE(weights) << row.name;
    const double error = static_cast<double>(weights->file_bytes()) / row.published_bytes - 1.0;
    EXPECT_LT(std::abs(error), 0.003) << row.name << ": " << weights->file_bytes() << ", error " << error;
  }
}

TEST(gguf_weights, stores_as_many_weights_as_the_parameter_count_says) {
  for (const Dense& row :
       {k_llama_31_8b, k_llama_32_1b, k_mistral_7b, k_qwen3_4b, k_smollm2_17b, k_phi3_mini, k_qwen25_3b}) {
    const Model model = dense(row);
    const auto weights = gguf_weights(model, QuantizationMix::f16, {});
    const auto counted = catalog::parameter_count(model.architecture, model.form);
    ASSERT_TRUE(weights && counted) << row.class_name;
    EXPECT_EQ(weights->element_count, *counted) << row.class_name;
  }
}

TEST(gguf_weights, never_grows_from_more_to_fewer_bits) {
  const Model model = dense(k_llama_31_8b);
  const auto bytes = [&](QuantizationMix mix) { return gguf_weights(model, mix, {})->tensor_bytes; };
  EXPECT_GT(bytes(QuantizationMix::f16), bytes(QuantizationMix::q8_0));
  EXPECT_GT(bytes(QuantizationMix::q8_0), bytes(QuantizationMix::q6_k));
  EXPECT_GT(bytes(QuantizationMix::q5_k_m), bytes(QuantizationMix::q5_k_s));
  EXPECT_GT(bytes(QuantizationMix::q4_k_m), bytes(QuantizationMix::q3_k_l));
  EXPECT_GT(bytes(QuantizationMix::q2_k), bytes(QuantizationMix::iq1_s));
}

TEST(gguf_weights, counts_every_expert_and_the_shared_one) {
  Model model = dense({"Qwen3MoeForCausalLM", 2, 256, 4, 1, 64, 0, 512, false});
  model.architecture.experts = 8;
  model.architecture.feed_forward = {{.kind = catalog::FeedForwardKind::experts,
                                      .count = 2,
                                      .experts = 8,
                                      .active = 2,
                                      .expert_width = 512,
                                      .shared_width = 256}};
  const auto weights = gguf_weights(model, QuantizationMix::f16, {});
  ASSERT_TRUE(weights);
  const std::uint64_t attention = 256 * (256 + 64 + 64) + 256 * 256;
  const std::uint64_t experts = 8 * 3 * 256 * 512 + 256 * 8 + 3 * 256 * 256;
  EXPECT_EQ(weights->element_count, 2 * 512 * 256u + 2 * (attention + experts) + 5 * 256u);
}

TEST(gguf_weights, puts_what_the_shape_does_not_say_into_the_rest) {
  Model model = dense({"MambaForCausalLM", 4, 256, 0, 0, 0, 0, 1000, true});
  model.architecture.attention = AttentionKind::ssm;
  catalog::LayerGroup mamba;
  mamba.kind = catalog::LayerKind::state_space;
  mamba.count = 4;
  mamba.state.inner_size = 512;
  model.architecture.layers = {mamba};
  model.parameters.value = 2'000'000;
  const auto weights = gguf_weights(model, QuantizationMix::q8_0, {});
  ASSERT_TRUE(weights);
  EXPECT_GT(weights->rest_elements, 0u);
  EXPECT_NEAR(static_cast<double>(weights->element_count), 2e6, 256);
}

TEST(gguf_weights, says_why_it_has_no_answer) {
  EXPECT_EQ(gguf_weights(Model{}, QuantizationMix::q4_k_m, {}).error(), WeightsError::shape_unknown);
  Model model = dense(k_llama_31_8b);
  model.architecture.hidden_size = 0xFFFFFFFF;
  EXPECT_EQ(gguf_weights(model, QuantizationMix::q4_k_m, {}).error(), WeightsError::out_of_range);
}

}  // namespace
}  // namespace slm::compute
