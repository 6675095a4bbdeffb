#include "core/catalog/parameter_count.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

struct Row {
  const char* name;
  const char* class_name;
  Form form;
  AttentionKind attention;
  MlpKind mlp;
  std::uint32_t layers, hidden, heads, kv_heads, head_dim, ffn, vocabulary, context;
  bool tied;
  std::uint64_t count;
};

Architecture shape_of(const Row& row) {
  Architecture a;
  a.class_name = row.class_name;
  a.attention = row.attention;
  a.mlp = row.mlp;
  a.layer_count = row.layers;
  a.hidden_size = row.hidden;
  a.attention_heads = row.heads;
  a.kv_heads = row.kv_heads;
  a.head_dim = row.head_dim;
  a.ffn_size = row.ffn;
  a.vocabulary_size = row.vocabulary;
  a.context_length = row.context;
  a.tied_embeddings = row.tied;
  return a;
}

// Counts as published with the weights, to the last parameter; one row for each convention.
const Row k_rows[] = {
    {"llama-7b", "LlamaForCausalLM", Form::decoder, AttentionKind::mha, MlpKind::gated, 32, 4096, 32, 32, 128,
     11008, 32000, 2048, false, 6738415616},
    {"pythia-14m", "GPTNeoXForCausalLM", Form::decoder, AttentionKind::mha, MlpKind::plain, 6, 128, 4, 4, 32,
     512, 50304, 512, false, 14067712},
    {"gpt2", "GPT2LMHeadModel", Form::decoder, AttentionKind::mha, MlpKind::plain, 12, 768, 12, 12, 64, 3072,
     50257, 1024, true, 124439808},
    {"opt-125m", "OPTForCausalLM", Form::decoder, AttentionKind::mha, MlpKind::plain, 12, 768, 12, 12, 64,
     3072, 50272, 2048, true, 125239296},
    {"bert-base-uncased", "BertModel", Form::encoder, AttentionKind::mha, MlpKind::plain, 12, 768, 12, 12, 64,
     3072, 30522, 512, true, 109482240},
    {"gemma-3-1b", "Gemma3ForCausalLM", Form::decoder, AttentionKind::mqa, MlpKind::gated, 26, 1152, 4, 1,
     256, 6912, 262144, 32768, true, 999885952},
    {"qwen3-0.6b", "Qwen3ForCausalLM", Form::decoder, AttentionKind::gqa, MlpKind::gated, 28, 1024, 16, 8,
     128, 3072, 151936, 40960, true, 596049920},
};

TEST(parameter_count, equals_counts_published_with_the_weights) {
  for (const Row& row : k_rows) {
    const auto count = parameter_count(shape_of(row), row.form);
    ASSERT_TRUE(count.has_value()) << row.name;
    EXPECT_EQ(*count, row.count) << row.name;
  }
}

TEST(parameter_count, grows_with_every_dimension) {
  const std::uint64_t base = *parameter_count(shape_of(k_rows[0]), Form::decoder);
  Row row = k_rows[0];
  for (std::uint32_t Row::*field : {&Row::layers, &Row::hidden, &Row::heads, &Row::kv_heads, &Row::head_dim,
                                    &Row::ffn, &Row::vocabulary}) {
    row = k_rows[0];
    row.*field += 1;
    EXPECT_GT(*parameter_count(shape_of(row), Form::decoder), base);
  }
  EXPECT_GT(*parameter_count(shape_of(k_rows[0]), Form::encoder_decoder), base);
}

TEST(parameter_count, says_why_a_shape_has_no_count) {
  Architecture unknown = shape_of(k_rows[0]);
  unknown.ffn_size.reset();
  Architecture nameless;
  Architecture experts = shape_of(k_rows[0]);
  experts.experts = 8;
  Architecture state = shape_of(k_rows[0]);
  state.attention = AttentionKind::ssm;
  Architecture mixed = shape_of(k_rows[0]);
  mixed.layers.push_back({LayerKind::linear});
  Architecture huge = shape_of(k_rows[0]);
  huge.vocabulary_size = 0xFFFFFFFF;
  const struct {
    const char* name;
    const Architecture& shape;
    CountError error;
  } rows[] = {
      {"unknown", unknown, CountError::shape_unknown}, {"nameless", nameless, CountError::shape_unknown},
      {"experts", experts, CountError::not_dense},     {"state", state, CountError::not_attention},
      {"mixed", mixed, CountError::not_attention},     {"huge", huge, CountError::overflow},
  };
  for (const auto& row : rows) {
    const auto count = parameter_count(row.shape, Form::decoder);
    ASSERT_FALSE(count.has_value()) << row.name;
    EXPECT_EQ(count.error(), row.error) << row.name;
    EXPECT_FALSE(describe(row.error).empty());
  }
}

TEST(check_parameter_count, gives_the_difference_in_millionths) {
  Model model;
  model.architecture = shape_of(k_rows[0]);
  model.parameters.value = 6'700'000'000;
  const auto check = check_parameter_count(model);
  ASSERT_TRUE(check.has_value());
  EXPECT_EQ(check->computed, 6738415616u);
  EXPECT_EQ(check->difference_ppm, 5733);
  EXPECT_LT(check->difference_ppm, k_count_tolerance_ppm);
  model.parameters.value.reset();
  EXPECT_FALSE(check_parameter_count(model).has_value());
}

}  // namespace
}  // namespace slm::catalog
