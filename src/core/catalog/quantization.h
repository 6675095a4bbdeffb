#pragma once
// A way to store weights in fewer bits: a tensor format, or a file that mixes several of them.
//
// Pure values. Bits per weight of a tensor format are exact (a ratio); those of a mix were measured on one
// model, which is named, and differ by a few per cent on others.

#include <cstdint>
#include <string>

#include "core/catalog/id.h"
#include "core/catalog/sourced.h"

namespace slm::catalog {

enum class QuantizationKind : std::uint8_t { tensor_format, file_mix };

struct Quantization {
  QuantizationId id;
  std::string name;         // as its makers write it: "Q4_K_M"
  std::string file_format;  // "gguf", "gptq/awq", "bitsandbytes", "fp8", …
  QuantizationKind kind = QuantizationKind::tensor_format;
  std::uint64_t bits = 0;     // `bits` for each `weights`: 144 bytes for 256 weights are 1152 / 256
  std::uint64_t weights = 1;  // never zero
  std::string measured_on;    // model id of the file that a mix was measured on; empty for tensor formats
  std::string note;
  bool is_common = false;  // offered in directories without being asked for
  Provenance provenance;
};

/// 4.5 bits -> 4500; rounded to nearest.
std::uint64_t millibits_per_weight(const Quantization& quantization);

}  // namespace slm::catalog
