#include "core/compute/quantization_mix.h"

#include <gtest/gtest.h>

#include <vector>

namespace slm::compute {
namespace {

constexpr MixContext k_llama{.query_head_count = 32, .kv_head_count = 8};
constexpr MixContext k_multi_head{.query_head_count = 32, .kv_head_count = 32};

TensorPlace place(TensorRole role, std::uint32_t layer_index, std::uint64_t row_length = 4096) {
  return {.role = role, .layer_index = layer_index, .layer_count = 32, .row_length = row_length};
}

TEST(tensor_type, gives_q4_k_m_more_bits_at_both_ends_and_every_third_layer) {
  std::vector<std::uint32_t> raised;
  for (std::uint32_t layer = 0; layer < 32; ++layer) {
    if (tensor_type(QuantizationMix::q4_k_m, place(TensorRole::ffn_down, layer), k_llama) == GgmlType::q6_k) {
      raised.push_back(layer);
    }
  }
  EXPECT_EQ(raised, (std::vector<std::uint32_t>{0, 1, 2, 3, 6, 9, 12, 15, 18, 21, 24, 27, 28, 29, 30, 31}));
}

TEST(tensor_type, follows_the_recipes) {
  struct Row {
    const char* name;
    QuantizationMix mix;
    TensorPlace where;
    MixContext context;
    GgmlType type;
  };
  using Mix = QuantizationMix;
  using Role = TensorRole;
  const MixContext eight_experts{.query_head_count = 32, .kv_head_count = 8, .expert_count = 8};
  const MixContext imatrix{.query_head_count = 32, .kv_head_count = 8, .importance_matrix = true};
  const Row rows[] = {
      {"norms stay F32", Mix::q4_k_m, place(Role::kept, 0), k_llama, GgmlType::f32},
      {"output of a K mix", Mix::q4_k_m, place(Role::output, 0), k_llama, GgmlType::q6_k},
      {"output of Q8_0", Mix::q8_0, place(Role::output, 0), k_llama, GgmlType::q8_0},
      {"output of two bits", Mix::iq2_xs, place(Role::output, 0), k_llama, GgmlType::q5_k},
      {"embedding follows the default", Mix::q2_k, place(Role::token_embedding, 0), k_llama, GgmlType::q2_k},
      {"embedding of two bits", Mix::iq2_m, place(Role::token_embedding, 0), k_llama, GgmlType::iq3_s},
      {"grouped values", Mix::q2_k, place(Role::attention_v, 5), k_llama, GgmlType::q4_k},
      {"values of their own", Mix::q2_k, place(Role::attention_v, 5), k_multi_head, GgmlType::q3_k},
      {"fused attention", Mix::q4_k_m, place(Role::attention_qkv, 9), k_llama, GgmlType::q5_k},
      {"eight experts", Mix::q4_k_m, place(Role::attention_k, 9), eight_experts, GgmlType::q8_0},
      {"eight experts, output", Mix::q3_k_m, place(Role::attention_output, 9), eight_experts, GgmlType::q5_k},
      {"Q3_K_M first layers", Mix::q3_k_m, place(Role::ffn_down, 1), k_llama, GgmlType::q5_k},
      {"Q3_K_M later layers", Mix::q3_k_m, place(Role::ffn_down, 2), k_llama, GgmlType::q4_k},
      {"Q4_0 plain", Mix::q4_0, place(Role::ffn_down, 0), k_llama, GgmlType::q4_0},
      {"Q4_0 with importance matrix", Mix::q4_0, place(Role::ffn_down, 0), imatrix, GgmlType::q4_1},
      {"IQ3_XS middle layers", Mix::iq3_xs, place(Role::ffn_up, 16), k_llama, GgmlType::iq3_xxs},
      {"IQ3_XS end layers", Mix::iq3_xs, place(Role::ffn_up, 31), k_llama, GgmlType::iq3_s},
      {"state-space projections", Mix::q4_k_m, place(Role::other, 0), k_llama, GgmlType::q4_k},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(tensor_type(row.mix, row.where, row.context), row.type)
        << row.name << " gave " << block_of(tensor_type(row.mix, row.where, row.context)).name;
  }
}

TEST(tensor_type, falls_back_where_rows_do_not_fill_blocks) {
  // Qwen2.5-0.5B has rows of 896, no multiple of 256.
  EXPECT_EQ(tensor_type(QuantizationMix::q4_k_m, place(TensorRole::attention_q, 5, 896), k_llama),
            GgmlType::q5_0);
  EXPECT_EQ(tensor_type(QuantizationMix::q4_k_m, place(TensorRole::output, 0, 896), k_llama), GgmlType::q8_0);
  EXPECT_EQ(tensor_type(QuantizationMix::q2_k, place(TensorRole::attention_q, 5, 896), k_llama),
            GgmlType::iq4_nl);
  EXPECT_EQ(tensor_type(QuantizationMix::q8_0, place(TensorRole::attention_q, 5, 50), k_llama),
            GgmlType::f16);
}

TEST(tensor_type, always_fills_whole_blocks) {
  for (const QuantizationMix mix : all_quantization_mixes()) {
    for (const std::uint64_t row_length : {1u, 32u, 50u, 576u, 896u, 4096u}) {
      for (std::uint8_t role = 0; role <= static_cast<std::uint8_t>(TensorRole::other); ++role) {
        const GgmlType type = tensor_type(mix, place(static_cast<TensorRole>(role), 3, row_length), k_llama);
        EXPECT_TRUE(row_bytes(type, row_length).has_value()) << name_of(mix) << " rows of " << row_length;
      }
    }
  }
}

TEST(parse_quantization_mix, reads_every_name_and_forgives_hyphens) {
  for (const QuantizationMix mix : all_quantization_mixes())
    EXPECT_EQ(parse_quantization_mix(name_of(mix)), mix);
  EXPECT_EQ(parse_quantization_mix("q4-k-m"), QuantizationMix::q4_k_m);
  EXPECT_EQ(parse_quantization_mix("Q4"), std::nullopt);
}

}  // namespace
}  // namespace slm::compute
