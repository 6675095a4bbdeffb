#include "core/tools/inspect/safetensors_facts.h"

#include <gtest/gtest.h>

#include "formats/weights/sample_files.h"

namespace slm::tools {
namespace {

HeaderFacts facts_of(std::string_view json, std::uint64_t data_bytes) {
  const std::string bytes = formats::safetensors_sample(json, data_bytes);
  const auto header = formats::parse_safetensors_header(bytes);
  EXPECT_TRUE(header) << header.error().message;
  return safetensors_facts(*header, bytes.size());
}

std::string findings_of(const HeaderFacts& facts) {
  std::string text;
  for (const Finding& finding : facts.findings) text += finding.message + "\n";
  return text;
}

constexpr const char* k_sound =
    R"({"__metadata__":{"format":"pt","license":"mit"},)"
    R"("model.embed_tokens.weight":{"dtype":"BF16","shape":[8,4],"data_offsets":[0,64]},)"
    R"("model.layers.0.mlp.up_proj.weight":{"dtype":"F8_E4M3","shape":[6,4],"data_offsets":[64,88]}})";

TEST(safetensors_facts, says_what_the_tensors_show) {
  const HeaderFacts facts = facts_of(k_sound, 88);
  EXPECT_EQ(findings_of(facts), "");
  EXPECT_EQ(facts.licence, "mit");
  EXPECT_EQ(facts.quantization, "BF16");
  EXPECT_EQ(facts.parameter_count, 56u);
  EXPECT_EQ(facts.tensor_bytes, 88u);
  EXPECT_EQ(facts.shape.vocabulary_size, 8u);
  EXPECT_EQ(facts.shape.ffn_size, 6u);
  EXPECT_EQ(facts.tensors[1].first_byte, facts.header_bytes + 64);
}

TEST(safetensors_facts, finds_sizes_holes_and_ends_that_cannot_be) {
  const struct {
    const char* json;
    std::uint64_t data_bytes;
    const char* part;
  } cases[] = {
      {R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}})", 4,
       "has 4 bytes, its shape and type need 8"},
      {R"({"a":{"dtype":"F9","shape":[2],"data_offsets":[0,4]}})", 4, "type \"F9\""},
      {R"({"a":{"dtype":"I8","shape":[4],"data_offsets":[0,4]}})", 3, "ends at byte"},
      {R"({"a":{"dtype":"I8","shape":[4],"data_offsets":[0,4]}})", 5, "1 bytes belong to no tensor"},
      {R"({"a":{"dtype":"I8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"I8","shape":[4],"data_offsets":[2,6]}})",
       6, "overlaps"},
      {R"({"a":{"dtype":"I8","shape":[4],"data_offsets":[0,4]},"a":{"dtype":"I8","shape":[4],"data_offsets":[4,8]}})",
       8, "occurs twice"},
      {R"({"a":{"dtype":"F64","shape":[9223372036854775807],"data_offsets":[0,18446744073709551615]}})", 8,
       "more than 2^61"},
  };
  for (const auto& row : cases) {
    const std::string found = findings_of(facts_of(row.json, row.data_bytes));
    EXPECT_NE(found.find(row.part), std::string::npos) << row.part << " in: " << found;
  }
}

TEST(merged_facts, puts_the_files_of_an_index_together) {
  const auto index = formats::parse_safetensors_index(
      R"({"weight_map":{"model.embed_tokens.weight":"m-1","model.layers.0.mlp.up_proj.weight":"m-1","lm_head.weight":"m-2"}})");
  ASSERT_TRUE(index);
  EXPECT_EQ(index_facts(*index).part_count, 2u);
  const HeaderFacts second =
      facts_of(R"({"lm_head.weight":{"dtype":"BF16","shape":[8,4],"data_offsets":[0,64]}})", 64);
  const HeaderFacts facts = merged_facts(*index, {facts_of(k_sound, 88), second});
  EXPECT_EQ(findings_of(facts), "");
  EXPECT_EQ(facts.parameter_count, 88u);
  EXPECT_EQ(facts.shape.layer_count, 1u);
  EXPECT_EQ(facts.tensors.back().part, "m-2");
  EXPECT_EQ(facts.part_count, 1u);
}

TEST(merged_facts, finds_tensors_that_are_not_where_the_index_says) {
  const auto index =
      formats::parse_safetensors_index(R"({"weight_map":{"absent":"m-1","lm_head.weight":"m-2"}})");
  ASSERT_TRUE(index);
  const HeaderFacts empty = facts_of("{}", 0);
  const HeaderFacts misplaced =
      facts_of(R"({"lm_head.weight":{"dtype":"BF16","shape":[8,4],"data_offsets":[0,64]}})", 64);
  const std::string found = findings_of(merged_facts(*index, {misplaced, empty}));
  EXPECT_NE(found.find("lists 2 tensors that its files do not hold, first \"absent\""), std::string::npos)
      << found;
  EXPECT_NE(found.find("hold 1 tensors that the index lists elsewhere"), std::string::npos) << found;
}

}  // namespace
}  // namespace slm::tools
