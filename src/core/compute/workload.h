#pragma once
// What one token costs a machine: bytes to read and multiplications to do, for a model at a quantization.
//
// Pure. Counted from the shape, tensor by tensor; docs/formulas/speed.md says how it becomes time. Making one
// takes about as long as sizing the model's file (some microseconds), so it is made once and asked often.

#include <cstdint>
#include <optional>

#include "core/catalog/model.h"
#include "core/catalog/quantization.h"
#include "core/compute/weight_tensors.h"

namespace slm::compute {

/// Formats that cost about the same to unpack.
enum class FormatFamily : std::uint8_t {
  floating,  // F32, F16: nothing to unpack
  bfloat,    // BF16: slow where the hardware does not know it
  eight,     // Q8_0, INT8, FP8
  blocks,    // Q4_0 to Q5_1, MXFP4 and other plain 4-bit blocks
  k_quants,  // Q3_K to Q6_K
  two_bits,  // Q2_K, ternary
  lookup,    // IQ4: 16 values looked up
  codebook,  // IQ1 to IQ3: groups of values looked up
};
constexpr std::size_t k_format_family_count = 8;

struct Workload {
  double file_bytes = 0;       // all of it must be held
  double shared_bytes = 0;     // read for every token: attention, norms, output matrix, dense networks
  double expert_bytes = 0;     // of all routed experts
  double expert_fraction = 0;  // of the routed experts that one token uses, 0..1; 0 where there are none
  double layer_weights = 0;    // numbers multiplied for one token, without the output matrix
  double layer_count = 0;      // one after the other
  double attention_width = 0;  // query heads x head size, over the layers that see the whole context; of
                               // latent attention the mean of what scores and sums multiply
  FormatFamily family = FormatFamily::floating;
  bool is_estimated = false;  // from parameter counts alone, the shape is not known

  /// Bytes of weights read to advance `batch` sequences by one token: experts are shared by chance.
  double weight_bytes(double batch) const;
};

/// Nothing where the size is not known, and for encoders, which do not generate.
std::optional<Workload> workload_of(const catalog::Model& model, const catalog::Quantization& quantization);

/// The same from tensors that were listed before; for asking about many quantizations of one model.
std::optional<Workload> workload_of(const catalog::Model& model, const WeightTensors& tensors,
                                    const catalog::Quantization& quantization);

/// Where only counts are known: `active` of `all` parameters work on one token, at `bits` each.
struct WeightCounts {
  double all = 0;
  double active = 0;
  double bits = 16;
};

/// As if it were a usual model of that size.
Workload workload_from_counts(const WeightCounts& counts, FormatFamily family);

/// "Q4_K_M" -> k_quants; names that are none of llama.cpp's go by their bits a weight.
FormatFamily format_family(const catalog::Quantization& quantization);

}  // namespace slm::compute
