#include "core/compute/gguf_weights.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/compute/test_models.h"

namespace slm::compute {
namespace {

using catalog::Model;

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
       {.tied_table = TiedTable::twice},
       2104932768.0},
      {"R1 Distill Llama 8B Q4_0, importance matrix",
       k_llama_31_8b,
       QuantizationMix::q4_0,
       {.importance_matrix = true},
       4675894112.0},
  };
  for (const Row& row : rows) {
    const auto weights = gguf_weights(dense(row.model), {.mix = row.mix}, row.options);
    ASSERT_TRUE(weights) << row.name;
    const double error = static_cast<double>(weights->file_bytes()) / row.published_bytes - 1.0;
    EXPECT_LT(std::abs(error), 0.003) << row.name << ": " << weights->file_bytes() << ", error " << error;
  }
}

TEST(gguf_weights, never_grows_from_more_to_fewer_bits) {
  const Model model = dense(k_llama_31_8b);
  const auto bytes = [&](QuantizationMix mix) { return gguf_weights(model, {.mix = mix}, {})->tensor_bytes; };
  EXPECT_GT(bytes(QuantizationMix::f16), bytes(QuantizationMix::q8_0));
  EXPECT_GT(bytes(QuantizationMix::q8_0), bytes(QuantizationMix::q6_k));
  EXPECT_GT(bytes(QuantizationMix::q5_k_m), bytes(QuantizationMix::q5_k_s));
  EXPECT_GT(bytes(QuantizationMix::q4_k_m), bytes(QuantizationMix::q3_k_l));
  EXPECT_GT(bytes(QuantizationMix::q2_k), bytes(QuantizationMix::iq1_s));
}

TEST(gguf_weights, says_why_it_has_no_answer) {
  EXPECT_EQ(gguf_weights(Model{}, {}, {}).error(), WeightsError::shape_unknown);
  Model model = dense(k_llama_31_8b);
  model.architecture.hidden_size = 0xFFFFFFFF;
  EXPECT_EQ(gguf_weights(model, {}, {}).error(), WeightsError::out_of_range);
}

}  // namespace
}  // namespace slm::compute
