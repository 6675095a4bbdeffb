#include "core/compute/ggml_type.h"

#include "base/text.h"

namespace slm::compute {
namespace {

// In the order of the enumeration.
constexpr std::array<GgmlBlock, k_ggml_type_count> k_blocks{{
    {"F32", 1, 4},        {"F16", 1, 2},        {"BF16", 1, 2},     {"Q4_0", 32, 18},     {"Q4_1", 32, 20},
    {"Q5_0", 32, 22},     {"Q5_1", 32, 24},     {"Q8_0", 32, 34},   {"Q2_K", 256, 84},    {"Q3_K", 256, 110},
    {"Q4_K", 256, 144},   {"Q5_K", 256, 176},   {"Q6_K", 256, 210}, {"IQ1_S", 256, 50},   {"IQ1_M", 256, 56},
    {"IQ2_XXS", 256, 66}, {"IQ2_XS", 256, 74},  {"IQ2_S", 256, 82}, {"IQ3_XXS", 256, 98}, {"IQ3_S", 256, 110},
    {"IQ4_NL", 32, 18},   {"IQ4_XS", 256, 136}, {"TQ1_0", 256, 54}, {"TQ2_0", 256, 66},   {"MXFP4", 32, 17},
    {"NVFP4", 64, 36},    {"I2_S", 128, 32},
}};

}  // namespace

const GgmlBlock& block_of(GgmlType type) {
  return k_blocks[static_cast<std::size_t>(type)];
}

std::optional<GgmlType> parse_ggml_type(std::string_view name) {
  const std::string wanted = to_lower(name);
  for (std::size_t i = 0; i < k_blocks.size(); ++i) {
    if (to_lower(k_blocks[i].name) == wanted) return static_cast<GgmlType>(i);
  }
  return std::nullopt;
}

std::optional<std::uint64_t> row_bytes(GgmlType type, std::uint64_t element_count) {
  const GgmlBlock& block = block_of(type);
  if (element_count % block.element_count != 0) return std::nullopt;
  const std::uint64_t block_count = element_count / block.element_count;
  std::uint64_t byte_count = 0;
  if (__builtin_mul_overflow(block_count, std::uint64_t{block.byte_count}, &byte_count)) return std::nullopt;
  return byte_count;
}

}  // namespace slm::compute
