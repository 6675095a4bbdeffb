#include "core/compute/tensor_format.h"

#include <array>

namespace slm::compute {
namespace {

/// `bit_count` bits for each `weight_count` weights, and `row_bytes` for each row.
struct FormatCost {
  std::string_view id;
  TensorFormat format = TensorFormat::bits_16;
  std::uint64_t bit_count = 16;
  std::uint64_t weight_count = 1;
  std::uint64_t row_bytes = 0;
};

constexpr std::array<FormatCost, 12> k_costs{{
    {"fp8", TensorFormat::fp8_tensor, 8, 1, 4},
    {"fp8-block", TensorFormat::fp8_block, 131104, 16384, 0},
    {"int8", TensorFormat::int8_row, 8, 1, 4},
    {"llm-int8", TensorFormat::int8_row, 8, 1, 4},
    {"int4-g128", TensorFormat::int4_group_128, 532, 128, 0},
    {"int4-g128-symmetric", TensorFormat::int4_group_128_sym, 528, 128, 0},
    {"nf4", TensorFormat::nf4, 288, 64, 0},
    {"nf4-double", TensorFormat::nf4_double, 2113, 512, 0},
    {"mxfp4", TensorFormat::mxfp4, 136, 32, 0},
    {"nvfp4", TensorFormat::nvfp4, 72, 16, 0},
    {"fp16", TensorFormat::bits_16, 16, 1, 0},
    {"fp32", TensorFormat::bits_32, 32, 1, 0},
}};

const FormatCost& cost_of(TensorFormat format) {
  for (const FormatCost& cost : k_costs) {
    if (cost.format == format) return cost;
  }
  return k_costs[10];
}

bool stays_at_16_bits(TensorRole role) {
  return role == TensorRole::kept || role == TensorRole::token_embedding ||
         role == TensorRole::layer_embedding || role == TensorRole::output;
}

std::uint64_t tensor_bytes(const WeightTensor& tensor, const FormatCost& cost) {
  const bool is_wide = cost.format == TensorFormat::bits_32 || cost.format == TensorFormat::bits_16;
  if (!is_wide && stays_at_16_bits(tensor.place.role)) return 2 * tensor.element_count();
  const std::uint64_t row_bits = tensor.place.row_length * cost.bit_count;
  const std::uint64_t divisor = cost.weight_count * 8;
  const std::uint64_t row = (row_bits + divisor - 1) / divisor + cost.row_bytes;
  return row * tensor.row_count * tensor.matrix_count;
}

}  // namespace

std::optional<TensorFormat> parse_tensor_format(std::string_view quantization_id) {
  for (const FormatCost& cost : k_costs) {
    if (cost.id == quantization_id) return cost.format;
  }
  return std::nullopt;
}

std::uint64_t format_bytes(const WeightTensors& tensors, TensorFormat format) {
  const FormatCost& cost = cost_of(format);
  std::uint64_t sum = 0;
  for (const WeightTensor& tensor : tensors.tensors) sum += tensor_bytes(tensor, cost);
  return sum;
}

}  // namespace slm::compute
