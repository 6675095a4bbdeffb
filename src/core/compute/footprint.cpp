#include "core/compute/footprint.h"

#include "core/compute/gguf_weights.h"
#include "core/compute/kv_cache.h"
#include "core/compute/tensor_format.h"

namespace slm::compute {
namespace {

constexpr std::uint64_t k_parameter_limit = std::uint64_t{1} << 43;
constexpr std::uint64_t k_ratio_limit = 1u << 20;  // of either number; parameters * bits stay below 2^64

std::optional<std::uint64_t> ratio_bytes(std::uint64_t parameters,
                                         const catalog::Quantization& quantization) {
  if (parameters > k_parameter_limit || quantization.bits > k_ratio_limit || quantization.weights == 0 ||
      quantization.weights > k_ratio_limit) {
    return std::nullopt;
  }
  const std::uint64_t divisor = quantization.weights * 8;
  return (parameters * quantization.bits + divisor - 1) / divisor;
}

// In safetensors the towers for pictures and sound stand in the same files, at 16 bits.
std::uint64_t tower_bytes(const catalog::Model& model, const WeightTensors& weights) {
  std::uint64_t known = 0;
  for (const WeightTensor& tensor : weights.tensors) known += tensor.element_count();
  const std::uint64_t published = model.parameters.value.value_or(0);
  return published > known && published < k_parameter_limit ? 2 * (published - known) : 0;
}

}  // namespace

std::optional<std::uint64_t> file_bytes(const catalog::Model& model, const WeightTensors& tensors,
                                        const catalog::Quantization& quantization) {
  const auto format = parse_tensor_format(quantization.id.text());
  if (format) return format_bytes(tensors, *format) + tower_bytes(model, tensors);
  if (const auto recipe = parse_gguf_recipe(quantization.name)) {
    return gguf_weights(model, tensors, *recipe, {}).file_bytes();
  }
  if (!model.parameters.is_known()) return std::nullopt;
  return ratio_bytes(*model.parameters.value, quantization);
}

std::optional<std::uint64_t> file_bytes(const catalog::Model& model,
                                        const catalog::Quantization& quantization) {
  if (const auto tensors = weight_tensors(model)) return file_bytes(model, *tensors, quantization);
  if (!model.parameters.is_known()) return std::nullopt;
  return ratio_bytes(*model.parameters.value, quantization);
}

std::optional<std::uint64_t> cache_bytes(const catalog::Model& model, std::uint64_t token_count) {
  if (model.form == catalog::Form::encoder) return 0;
  const auto bytes = kv_cache_bytes(model.architecture, {.context_tokens = token_count});
  if (!bytes) return std::nullopt;
  return bytes->total();
}

}  // namespace slm::compute
