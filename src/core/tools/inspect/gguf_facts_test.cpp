#include "core/tools/inspect/gguf_facts.h"

#include <gtest/gtest.h>

#include <limits>

#include "formats/weights/sample_files.h"

namespace slm::tools {
namespace {

using formats::GgufSample;

HeaderFacts facts_of(const GgufSample& file) {
  const std::string bytes = file.bytes();
  const auto header = formats::parse_gguf_header(bytes);
  EXPECT_TRUE(header);
  return gguf_facts(*header, bytes.size());
}

std::string findings_of(const HeaderFacts& facts) {
  std::string text;
  for (const Finding& finding : facts.findings) text += finding.message + "\n";
  return text;
}

TEST(gguf_facts, says_what_the_metadata_says) {
  const HeaderFacts facts = facts_of(formats::small_llama());
  EXPECT_EQ(findings_of(facts), "");
  EXPECT_EQ(facts.architecture, "llama");
  EXPECT_EQ(facts.name, "Small Llama");
  EXPECT_EQ(facts.licence, "mit");
  EXPECT_EQ(facts.quantization, "F16");
  EXPECT_EQ(facts.shape.layer_count, 2u);
  EXPECT_EQ(facts.shape.hidden_size, 64u);
  EXPECT_EQ(facts.shape.attention_heads, 4u);
  EXPECT_EQ(facts.shape.kv_heads, 2u);
  EXPECT_EQ(facts.shape.head_dim, 16u);  // 64 / 4
  EXPECT_EQ(facts.shape.ffn_size, 128u);
  EXPECT_EQ(facts.shape.vocabulary_size, 128u);
  EXPECT_EQ(facts.shape.context_length, 2048u);
  EXPECT_EQ(facts.tokenizer.kind, "gpt2");
  EXPECT_NE(facts.tokenizer.chat_template, "");
  // 2 * 64 * 128 and two layers of 36'992 and the last norm of 64; see small_llama().
  EXPECT_EQ(facts.parameter_count, 90'432u);
  // All but the five norms of 64 in F32 are 16 bits: 2 * 90'432 + 2 * 5 * 64.
  EXPECT_EQ(facts.tensor_bytes, 181'504u);
}

TEST(gguf_facts, takes_one_number_from_an_array_where_layers_agree) {
  GgufSample same;
  same.text("general.architecture", "x").numbers("x.attention.head_count_kv", {0, 8, 0, 8});
  EXPECT_EQ(facts_of(same).shape.kv_heads, 8u);
  GgufSample different;
  different.text("general.architecture", "x").numbers("x.attention.head_count_kv", {4, 8});
  EXPECT_EQ(facts_of(different).shape.kv_heads, std::nullopt);
}

TEST(gguf_facts, leaves_layers_that_predict_further_tokens_out) {
  GgufSample file;
  file.text("general.architecture", "x").number("x.block_count", 29).number("x.nextn_predict_layers", 1);
  EXPECT_EQ(facts_of(file).shape.layer_count, 28u);
}

TEST(gguf_facts, finds_metadata_that_the_tensors_contradict) {
  GgufSample file;
  file.text("general.architecture", "x").number("x.block_count", 3);
  file.tensor("blk.0.attn_norm.weight", {8}, 0, 32).tensor("blk.1.attn_norm.weight", {8}, 0, 32);
  EXPECT_EQ(findings_of(facts_of(file)), "the metadata says 3 layers, the tensors show 2\n");
  // One part of several holds some of the layers.
  file.number("split.count", 2);
  EXPECT_EQ(findings_of(facts_of(file)), "");
}

TEST(gguf_facts, finds_keys_that_occur_twice_and_a_missing_architecture) {
  GgufSample file;
  file.text("general.name", "A").text("general.name", "B");
  EXPECT_EQ(findings_of(facts_of(file)),
            "the metadata key \"general.name\" occurs twice\nthe metadata names no general.architecture\n");
}

TEST(gguf_facts, sizes_tensors_by_their_type) {
  GgufSample file;
  file.text("general.architecture", "x");
  file.tensor("a", {256, 2}, 12, 288)
      .tensor("b", {32, 3}, 39, 51)
      .tensor("c", {100, 2}, 12, 64)
      .tensor("d", {4}, 99, 4);
  const HeaderFacts facts = facts_of(file);
  EXPECT_EQ(facts.tensors[0].byte_count, 288u);  // 2 rows of one block of 144
  EXPECT_EQ(facts.tensors[0].shape, (std::vector<std::uint64_t>{2, 256}));
  EXPECT_EQ(facts.tensors[1].byte_count, 51u);  // 3 rows of one block of 17
  EXPECT_EQ(facts.tensors[2].byte_count, std::nullopt);
  EXPECT_EQ(facts.tensors[3].byte_count, std::nullopt);
  EXPECT_EQ(facts.tensors[3].type, "type 99");
}

TEST(gguf_facts, survives_sizes_and_offsets_beyond_all_bounds) {
  GgufSample file;
  constexpr std::uint64_t k_most = std::numeric_limits<std::uint64_t>::max();
  file.tensor_at("a", {(std::uint64_t{1} << 62)}, 28, 0).tensor_at("b", {32}, 0, k_most - 31);
  const HeaderFacts facts = facts_of(file);
  EXPECT_EQ(facts.tensors[0].byte_count, std::nullopt);
  EXPECT_EQ(facts.tensors[1].first_byte, k_most);
  EXPECT_NE(findings_of(facts).find("ends at byte 18446744073709551615"), std::string::npos);
}

}  // namespace
}  // namespace slm::tools
