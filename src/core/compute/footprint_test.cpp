#include "core/compute/footprint.h"

#include <gtest/gtest.h>

#include "core/compute/gguf_weights.h"
#include "core/compute/test_models.h"

namespace slm::compute {
namespace {

catalog::Quantization quantization(const char* name, std::uint64_t bits, std::uint64_t weights) {
  catalog::Quantization made;
  made.name = name;
  made.bits = bits;
  made.weights = weights;
  return made;
}

catalog::Model counted(std::uint64_t parameters) {
  catalog::Model model;
  model.parameters.value = parameters;
  return model;
}

TEST(file_bytes, rounds_a_ratio_up_once_at_the_end) {
  EXPECT_EQ(file_bytes(counted(7'000'000'000), quantization("GPTQ", 9, 2)), 3'937'500'000u);
  EXPECT_EQ(file_bytes(counted(1), quantization("NF4", 16, 1)), 2u);
  EXPECT_EQ(file_bytes(counted(3), quantization("NF4", 36, 8)), 2u);  // 13.5 bits
}

TEST(file_bytes, counts_a_mix_tensor_by_tensor_whatever_its_ratio) {
  const catalog::Model model = dense(k_llama_31_8b);
  EXPECT_EQ(file_bytes(model, quantization("Q4_K_M", 1, 1)), gguf_weights(model, {}, {})->file_bytes());
  EXPECT_EQ(file_bytes(model, quantization("NF4", 4, 1)), std::nullopt);  // it has no published count
}

TEST(file_bytes, is_unknown_where_nothing_is_known_or_a_number_is_absurd) {
  EXPECT_EQ(file_bytes({}, quantization("Q8_0", 17, 2)), std::nullopt);
  EXPECT_EQ(file_bytes({}, quantization("NF4", 4, 1)), std::nullopt);
  EXPECT_EQ(file_bytes(counted(std::uint64_t{1} << 60), quantization("NF4", 4, 1)), std::nullopt);
  EXPECT_EQ(file_bytes(counted(1), quantization("NF4", 4, std::uint64_t{1} << 61)), std::nullopt);
}

TEST(cache_bytes, is_one_sequence_at_16_bits_in_cells_of_256) {
  const catalog::Model llama = dense(k_llama_31_8b);
  EXPECT_EQ(cache_bytes(llama, 8192), 1'073'741'824u);  // 1 GiB
  EXPECT_EQ(cache_bytes(llama, 1), cache_bytes(llama, 256));
  EXPECT_EQ(cache_bytes({}, 8192), std::nullopt);
}

TEST(cache_bytes, is_nothing_for_encoders_and_the_decoders_own_of_encoder_decoders) {
  catalog::Model model = dense(k_llama_31_8b);
  model.form = catalog::Form::encoder_decoder;
  EXPECT_EQ(cache_bytes(model, 8192), 1'073'741'824u);
  model.form = catalog::Form::encoder;
  EXPECT_EQ(cache_bytes(model, 8192), 0u);
}

}  // namespace
}  // namespace slm::compute
