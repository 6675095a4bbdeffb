#include "core/compute/tensor_format.h"

#include <gtest/gtest.h>

#include "core/compute/test_models.h"

namespace slm::compute {
namespace {

std::uint64_t bytes_of(const Dense& shape, TensorFormat format) {
  return format_bytes(*weight_tensors(dense(shape)), format);
}

// Llama 3.1 8B: 8,030,261,248 weights. 1,050,673,152 stand in two tables of 128256 x 4096, 266,240 in norms,
// the other 6,979,321,856 in 224 matrices.
constexpr std::uint64_t k_matrices = 6'979'321'856;
constexpr std::uint64_t k_at_16_bits = 2 * (1'050'673'152 + 266'240);

TEST(format_bytes, keeps_tables_and_norms_at_16_bits) {
  EXPECT_EQ(bytes_of(k_llama_31_8b, TensorFormat::bits_16), 2u * 8'030'261'248);
  EXPECT_EQ(bytes_of(k_llama_31_8b, TensorFormat::bits_32), 4u * 8'030'261'248);
  // 128 weights: 64 bytes, a scale of 2 and half a byte of zero: 5.73 GB, as published AWQ files are.
  EXPECT_EQ(bytes_of(k_llama_31_8b, TensorFormat::int4_group_128), k_matrices / 256 * 133 + k_at_16_bits);
  EXPECT_EQ(bytes_of(k_llama_31_8b, TensorFormat::int4_group_128_sym), k_matrices / 128 * 66 + k_at_16_bits);
  // 64 weights: 32 bytes and an FP32 scale.
  EXPECT_EQ(bytes_of(k_llama_31_8b, TensorFormat::nf4), k_matrices / 64 * 36 + k_at_16_bits);
  EXPECT_EQ(bytes_of(k_llama_31_8b, TensorFormat::mxfp4), k_matrices / 32 * 17 + k_at_16_bits);
  EXPECT_EQ(bytes_of(k_llama_31_8b, TensorFormat::nvfp4), k_matrices / 16 * 9 + k_at_16_bits);
}

TEST(format_bytes, adds_one_scale_for_each_row_of_eight_bits) {
  // Rows a layer: 4096 + 2 x 1024 + 4096 + 2 x 14336 + 4096 = 43008.
  EXPECT_EQ(bytes_of(k_llama_31_8b, TensorFormat::fp8_tensor), k_matrices + 4u * 32 * 43008 + k_at_16_bits);
  EXPECT_EQ(bytes_of(k_llama_31_8b, TensorFormat::int8_row),
            bytes_of(k_llama_31_8b, TensorFormat::fp8_tensor));
}

TEST(format_bytes, never_grows_with_fewer_bits) {
  const TensorFormat falling[] = {TensorFormat::bits_32,        TensorFormat::bits_16,
                                  TensorFormat::fp8_block,      TensorFormat::nf4,
                                  TensorFormat::nvfp4,          TensorFormat::mxfp4,
                                  TensorFormat::int4_group_128, TensorFormat::int4_group_128_sym};
  for (const Dense& shape : {k_llama_31_8b, k_qwen3_4b, k_smollm2_17b}) {
    for (std::size_t i = 1; i < std::size(falling); ++i) {
      EXPECT_LE(bytes_of(shape, falling[i]), bytes_of(shape, falling[i - 1])) << i;
    }
  }
}

TEST(parse_tensor_format, knows_the_ids_of_the_catalogue_that_are_not_ggufs) {
  EXPECT_EQ(parse_tensor_format("int4-g128"), TensorFormat::int4_group_128);
  EXPECT_EQ(parse_tensor_format("nf4-double"), TensorFormat::nf4_double);
  EXPECT_EQ(parse_tensor_format("q4_k_m"), std::nullopt);
  EXPECT_EQ(parse_tensor_format("ggml-mxfp4"), std::nullopt);
}

}  // namespace
}  // namespace slm::compute
