#pragma once
// How a GGUF file was made, as its name tells: one of llama.cpp's mixes, or a publisher's variation of one.
//
// Pure. Publishers' names and what they stand for: docs/formulas/gguf-weights.md.

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/compute/quantization_mix.h"

namespace slm::compute {

struct GgufRecipe {
  QuantizationMix mix = QuantizationMix::q4_k_m;
  bool wide_tables = false;  // embeddings and output at Q8_0: "Q6_K_L", "Q3_K_XL"
  bool is_dynamic =
      false;  // a publisher chose formats tensor by tensor: "UD-Q4_K_XL"; the mix is the nearest
};

/// Letter case ignored, "-" for "_" forgiven. "Q6_K_L" -> Q6_K with wide tables; "Q4_0_4_4" (Q4_0 repacked
/// for ARM) -> Q4_0; "MXFP4" -> MXFP4_MOE. Nothing for names of no GGUF file.
std::optional<GgufRecipe> parse_gguf_recipe(std::string_view name);

}  // namespace slm::compute
