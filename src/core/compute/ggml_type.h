#pragma once
// The number formats in which GGUF files store tensors, and the bytes that a row of each takes.
//
// Pure constants and arithmetic. Blocks and sizes: ggml's block structures (ggml-common.h), as listed in
// docs/formulas/gguf-weights.md. A row is never split between blocks, so its length must divide.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace slm::compute {

enum class GgmlType : std::uint8_t {
  f32,
  f16,
  bf16,
  q4_0,
  q4_1,
  q5_0,
  q5_1,
  q8_0,
  q2_k,
  q3_k,
  q4_k,
  q5_k,
  q6_k,
  iq1_s,
  iq1_m,
  iq2_xxs,
  iq2_xs,
  iq2_s,
  iq3_xxs,
  iq3_s,
  iq4_nl,
  iq4_xs,
  tq1_0,
  tq2_0,
  mxfp4,
  nvfp4,
  i2_s,  // bitnet.cpp's: two bits, one scale a tensor
};
constexpr std::size_t k_ggml_type_count = 27;

/// One block: `element_count` weights in `byte_count` bytes, scales included.
struct GgmlBlock {
  std::string_view name;  // as llama.cpp prints it: "Q4_K"
  std::uint32_t element_count = 1;
  std::uint32_t byte_count = 4;

  /// Exact, scales included: 4.5 for Q4_K.
  double bits_per_weight() const { return 8.0 * byte_count / element_count; }
};

const GgmlBlock& block_of(GgmlType type);

/// By llama.cpp's name, letter case ignored: "q4_K" -> q4_k.
std::optional<GgmlType> parse_ggml_type(std::string_view name);

/// Bytes of `element_count` numbers stored one after the other; nothing where they do not fill whole blocks.
/// row_bytes(q8_0, 1024) -> 1'088.
std::optional<std::uint64_t> row_bytes(GgmlType type, std::uint64_t element_count);

}  // namespace slm::compute
