#include "core/tools/inspect/tensor_layout.h"

#include <gtest/gtest.h>

#include <limits>

namespace slm::tools {
namespace {

TensorFacts tensor(std::string name, std::uint64_t first_byte, std::uint64_t byte_count,
                   std::string type = "F16") {
  TensorFacts facts;
  facts.name = std::move(name);
  facts.shape = {byte_count / 2};
  facts.type = std::move(type);
  facts.element_count = byte_count / 2;
  facts.first_byte = first_byte;
  facts.byte_count = byte_count;
  return facts;
}

HeaderFacts sound() {
  HeaderFacts facts;
  facts.data_offset = 64;
  facts.alignment = 32;
  facts.file_bytes = 64 + 96;
  facts.tensors = {tensor("a", 64, 64), tensor("b", 128, 20)};
  return facts;
}

std::string all_findings(HeaderFacts facts) {
  check_layout(facts);
  std::string text;
  for (const Finding& finding : facts.findings) text += finding.message + "\n";
  return text;
}

TEST(check_layout, finds_nothing_in_a_sound_file) {
  EXPECT_EQ(all_findings(sound()), "");
  EXPECT_EQ(all_findings(HeaderFacts{}), "");
}

TEST(check_layout, finds_what_cannot_be) {
  struct Case {
    const char* name;
    void (*change)(HeaderFacts&);
    const char* part;
  };
  const Case cases[] = {
      {"cut short", [](HeaderFacts& f) { f.file_bytes = 140; }, "\"b\" ends at byte 148, the file has 140"},
      {"overlap", [](HeaderFacts& f) { f.tensors[1].first_byte = 96; }, "\"b\" overlaps \"a\""},
      {"inside another", [](HeaderFacts& f) { f.tensors[1].first_byte = 64; }, "overlaps"},
      {"off the alignment", [](HeaderFacts& f) { f.tensors[1].first_byte = 130; }, "starts at byte 66"},
      {"name twice", [](HeaderFacts& f) { f.tensors[1].name = "a"; }, "\"a\" occurs twice"},
      {"no name", [](HeaderFacts& f) { f.tensors[1].name.clear(); }, "no name"},
      {"unknown type", [](HeaderFacts& f) { f.tensors[1].byte_count.reset(); }, "the type is not known"},
      {"end overflows",
       [](HeaderFacts& f) { f.tensors[1].byte_count = std::numeric_limits<std::uint64_t>::max(); },
       "ends at byte 18446744073709551615"},
      {"long tail", [](HeaderFacts& f) { f.file_bytes = 1000; }, "852 bytes belong to no tensor"},
      {"hole", [](HeaderFacts& f) { f.tensors[1].first_byte = 64 + 512, f.file_bytes = 64 + 544; },
       "460 bytes belong to no tensor"},
  };
  for (const Case& row : cases) {
    HeaderFacts facts = sound();
    row.change(facts);
    const std::string found = all_findings(facts);
    EXPECT_NE(found.find(row.part), std::string::npos) << row.name << ": " << found;
  }
}

TEST(check_layout, tells_a_few_of_a_kind_and_counts_the_rest) {
  HeaderFacts facts = sound();
  facts.tensors.assign(100, tensor("x", 64, 0));
  check_layout(facts);
  EXPECT_EQ(facts.findings.size(), k_findings_of_a_kind + 1 + 1);  // and the bytes of no tensor
  EXPECT_EQ(facts.findings[k_findings_of_a_kind].message, "96 more names occur twice");
}

TEST(add_sums, sums_by_type_with_the_largest_first) {
  HeaderFacts facts = sound();
  facts.tensors.push_back(tensor("c", 160, 200, "F32"));
  facts.tensors.push_back(tensor("rope_freqs.weight", 360, 2, "F32"));
  add_sums(facts);
  ASSERT_EQ(facts.types.size(), 2u);
  EXPECT_EQ(facts.types[0].type, "F32");
  EXPECT_EQ(facts.types[0].tensor_count, 2u);
  EXPECT_EQ(facts.types[1].byte_count, 84u);
  EXPECT_EQ(facts.tensor_bytes, 284u);  // without the computed table
  EXPECT_EQ(facts.parameter_count, 142u);
  EXPECT_DOUBLE_EQ(*facts.bits_per_weight(), 16.0);
}

TEST(add_sums, counts_no_parameters_where_weights_are_packed) {
  HeaderFacts facts = sound();
  facts.tensors.push_back(tensor("q", 160, 200, "I32"));
  add_sums(facts);
  EXPECT_EQ(facts.parameter_count, std::nullopt);
  EXPECT_EQ(facts.bits_per_weight(), std::nullopt);
}

TEST(add_sums, tells_only_so_many_types_apart) {
  HeaderFacts facts;
  for (std::size_t i = 0; i < 3 * k_max_types; ++i)
    facts.tensors.push_back(tensor("x", 0, 2, std::to_string(i)));
  add_sums(facts);
  ASSERT_EQ(facts.types.size(), k_max_types + 1);
  EXPECT_EQ(facts.types.front().type, "others");
  EXPECT_EQ(facts.types.front().tensor_count, 2 * k_max_types);
}

TEST(add_sums, stays_at_the_most_where_a_sum_overflows) {
  HeaderFacts facts;
  facts.tensors.assign(4, tensor("x", 0, std::numeric_limits<std::uint64_t>::max() / 2));
  add_sums(facts);
  EXPECT_EQ(facts.tensor_bytes, std::numeric_limits<std::uint64_t>::max());
}

}  // namespace
}  // namespace slm::tools
