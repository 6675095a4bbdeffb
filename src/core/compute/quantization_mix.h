#pragma once
// Which number format each tensor of a GGUF file gets: "Q4_K_M" is not a format but a recipe.
//
// Pure. The rules are llama.cpp's (llama_tensor_get_type in llama-quant.cpp), retold with their consequences
// in docs/formulas/gguf-weights.md; names that publishers made up ("Q6_K_L") are in gguf_recipe.h.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/compute/ggml_type.h"

namespace slm::compute {

/// A recipe that llama-quantize knows.
enum class QuantizationMix : std::uint8_t {
  f32,
  f16,
  bf16,
  q8_0,
  q6_k,
  q5_k_m,
  q5_k_s,
  q5_1,
  q5_0,
  q4_k_m,
  q4_k_s,
  q4_1,
  q4_0,
  iq4_nl,
  iq4_xs,
  mxfp4_moe,
  q3_k_l,
  q3_k_m,
  q3_k_s,
  iq3_m,
  iq3_s,
  iq3_xs,
  iq3_xxs,
  q2_k,
  q2_k_s,
  iq2_m,
  iq2_s,
  iq2_xs,
  iq2_xxs,
  iq1_m,
  iq1_s,
  tq2_0,
  i2_s,
  tq1_0,
};
constexpr std::size_t k_quantization_mix_count = 34;

/// What a tensor is for; decides its format within a mix.
enum class TensorRole : std::uint8_t {
  kept,             // norms, biases, routers, convolutions: F32 in every mix
  token_embedding,  // of a model with an output matrix of its own
  layer_embedding,  // a table of vectors for every layer (Gemma 3n and 4)
  output,           // the output matrix, or the token embedding that serves as one (tied)
  attention_q,
  attention_k,
  attention_v,
  attention_qkv,  // fused
  attention_output,
  ffn_gate,
  ffn_up,
  ffn_down,
  other,  // state-space, latent and short-convolution projections: the mix's default
};

struct TensorPlace {
  TensorRole role = TensorRole::other;
  std::uint32_t layer_index = 0;  // among `layer_count`; attention_v counts only layers that have one
  std::uint32_t layer_count = 1;  // of the same counting
  std::uint64_t row_length = 0;   // elements of one row (ne0); decides the fallback
  bool has_experts_axis = false;  // a stack of experts' matrices
};

/// What the rules ask of the whole model.
struct MixContext {
  std::uint32_t query_head_count = 0;
  std::uint32_t kv_head_count = 0;
  std::uint32_t expert_count = 0;  // 0 for dense models
  bool is_falcon = false;          // the first Falcon architecture has rules of its own
  bool importance_matrix = false;  // as most published low-bit files were made
  bool fused_as_values = false;    // builds of 2026 give a fused attn_qkv the rule of attn_v
  bool experts_in_mxfp4 = false;   // published so (gpt-oss): no mix touches them
};

/// "Q4_K_M"
std::string_view name_of(QuantizationMix mix);

/// By name, letter case ignored, "-" for "_" forgiven: "q4-k-m" -> q4_k_m.
std::optional<QuantizationMix> parse_quantization_mix(std::string_view name);

/// Best quality first, as people choose.
std::span<const QuantizationMix> all_quantization_mixes();

/// The format of one tensor. Q4_K_M, ffn_down of layer 0 of 32, rows of 4096 -> Q6_K.
GgmlType tensor_type(QuantizationMix mix, const TensorPlace& place, const MixContext& context);

}  // namespace slm::compute
