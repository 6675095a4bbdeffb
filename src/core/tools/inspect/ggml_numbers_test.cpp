#include "core/tools/inspect/ggml_numbers.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/compute/quantization_mix.h"

namespace slm::tools {
namespace {

TEST(ggml_block_of_number, knows_the_numbers_of_llama_cpp) {
  const struct {
    std::uint32_t number;
    const char* name;
    std::uint32_t elements, bytes;
  } cases[] = {{0, "F32", 1, 4},       {1, "F16", 1, 2},       {8, "Q8_0", 32, 34},    {9, "Q8_1", 32, 36},
               {12, "Q4_K", 256, 144}, {14, "Q6_K", 256, 210}, {15, "Q8_K", 256, 292}, {20, "IQ4_NL", 32, 18},
               {28, "F64", 1, 8},      {30, "BF16", 1, 2},     {34, "TQ1_0", 256, 54}, {39, "MXFP4", 32, 17},
               {40, "NVFP4", 64, 36},  {41, "Q1_0", 128, 18},  {42, "Q2_0", 64, 18}};
  for (const auto& row : cases) {
    const auto block = ggml_block_of_number(row.number);
    ASSERT_TRUE(block) << row.number;
    EXPECT_EQ(block->name, row.name);
    EXPECT_EQ(block->element_count, row.elements) << row.name;
    EXPECT_EQ(block->byte_count, row.bytes) << row.name;
  }
}

TEST(ggml_block_of_number, knows_none_that_was_withdrawn_or_is_yet_to_come) {
  for (const std::uint32_t number : {4u, 5u, 31u, 32u, 33u, 37u, 38u, 43u, 142u, 0xFFFFFFFFu}) {
    EXPECT_FALSE(ggml_block_of_number(number)) << number;
  }
}

TEST(ggml_block_of_number, has_every_type_of_our_recipes_once) {
  std::set<std::string> names;
  for (std::uint32_t number = 0; number < 64; ++number) {
    if (const auto block = ggml_block_of_number(number)) {
      EXPECT_TRUE(names.insert(std::string(block->name)).second) << block->name;
    }
  }
  for (std::size_t i = 0; i < compute::k_ggml_type_count; ++i) {
    const auto name = compute::block_of(static_cast<compute::GgmlType>(i)).name;
    EXPECT_EQ(names.count(std::string(name)), 1u) << name;
  }
}

TEST(file_type_name, gives_names_that_our_recipes_have) {
  EXPECT_EQ(file_type_name(15), "Q4_K_M");
  EXPECT_EQ(file_type_name(1024 + 15), "Q4_K_M");
  EXPECT_EQ(file_type_name(38), "MXFP4_MOE");
  for (const std::uint64_t unknown :
       {std::uint64_t{4}, std::uint64_t{35}, std::uint64_t{42}, ~std::uint64_t{0}}) {
    EXPECT_EQ(file_type_name(unknown), "") << unknown;
  }
  std::size_t known = 0;
  for (std::uint64_t number = 0; number < 42; ++number) {
    if (compute::parse_quantization_mix(file_type_name(number))) ++known;
  }
  // I2_S is bitnet.cpp's: llama.cpp has no file type for it.
  EXPECT_EQ(known, compute::k_quantization_mix_count - 1);
}

}  // namespace
}  // namespace slm::tools
