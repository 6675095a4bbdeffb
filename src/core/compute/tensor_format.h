#pragma once
// Bytes of a model's weights in the formats of GPU runtimes: safetensors in 16 bits, FP8, INT8, GPTQ, AWQ,
// bitsandbytes, MXFP4, NVFP4.
//
// Pure. These formats hold the matrices of attention and feed-forward in few bits and leave embeddings,
// output matrix, norms and routers at 16. Derivation and sources: docs/formulas/gpu-formats.md.

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/compute/weight_tensors.h"

namespace slm::compute {

enum class TensorFormat : std::uint8_t {
  bits_32,
  bits_16,             // FP16, BF16
  fp8_tensor,          // one scale a row or tensor
  fp8_block,           // FP32 scale for 128 x 128
  int8_row,            // one scale a row; also LLM.int8()
  int4_group_128,      // GPTQ, AWQ: 16-bit scale and 4-bit zero for 128 weights
  int4_group_128_sym,  // the same without zeros
  nf4,                 // bitsandbytes: FP32 scale for 64 weights
  nf4_double,          // the scales in 8 bits again
  mxfp4,               // shared exponent for 32
  nvfp4,               // FP8 scale for 16
};

/// By the id of a quantization of the catalogue: "int4-g128" -> int4_group_128. Nothing for GGUF's.
std::optional<TensorFormat> parse_tensor_format(std::string_view quantization_id);

/// Phi-4 in bits_16: 29.3 GB; in int4_group_128 9.1 GB, 2.1 GB of it tables of vectors.
std::uint64_t format_bytes(const WeightTensors& tensors, TensorFormat format);

}  // namespace slm::compute
