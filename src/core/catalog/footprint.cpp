#include "core/catalog/footprint.h"

#include <algorithm>

namespace slm::catalog {
namespace {

constexpr std::uint64_t k_cache_number_bytes = 2;  // 16 bits
constexpr std::uint64_t k_parameter_limit = std::uint64_t{1} << 43;
constexpr std::uint64_t k_bits_limit = 1u << 20;       // parameters * bits stay below 2^63
constexpr std::uint64_t k_dimension_limit = 1u << 12;  // layers, heads, head size
constexpr std::uint64_t k_token_limit = 1u << 22;
constexpr std::uint64_t k_bytes_limit = std::uint64_t{1} << 60;  // of a group and of the sum before it

bool is_sane(const Count& number) {
  return number && *number <= k_dimension_limit;
}

std::optional<std::uint64_t> numbers_per_token(const LayerGroup& group) {
  if (!is_sane(group.count)) return std::nullopt;
  if (group.kind == LayerKind::latent) {
    if (!is_sane(group.latent.kv_rank) || !is_sane(group.latent.rope_head_dim)) return std::nullopt;
    return std::uint64_t{*group.count} * (*group.latent.kv_rank + *group.latent.rope_head_dim);
  }
  if (!is_sane(group.kv_heads) || !is_sane(group.head_dim)) return std::nullopt;
  return std::uint64_t{2} * *group.count * *group.kv_heads * *group.head_dim;
}

std::optional<std::uint64_t> group_bytes(const LayerGroup& group, std::uint64_t token_count) {
  switch (group.kind) {
    case LayerKind::shared:
    case LayerKind::cross:
      return 0;
    case LayerKind::linear:
    case LayerKind::state_space:
    case LayerKind::convolution:
      return group.state.bytes_per_sequence;
    case LayerKind::sliding_window:
      if (!group.window) return std::nullopt;
      token_count = std::min<std::uint64_t>(token_count, *group.window);
      [[fallthrough]];
    case LayerKind::full:
    case LayerKind::latent: {
      const auto numbers = numbers_per_token(group);
      if (!numbers) return std::nullopt;
      return *numbers * k_cache_number_bytes * token_count;
    }
  }
  return std::nullopt;
}

bool grows(const LayerGroup& group) {
  return group.kind == LayerKind::full || group.kind == LayerKind::sliding_window ||
         group.kind == LayerKind::latent;
}

}  // namespace

std::optional<std::uint64_t> weight_bytes(std::uint64_t parameters, const Quantization& quantization) {
  if (parameters > k_parameter_limit || quantization.bits > k_bits_limit || quantization.weights == 0) {
    return std::nullopt;
  }
  const std::uint64_t divisor = quantization.weights * 8;
  return (parameters * quantization.bits + divisor - 1) / divisor;
}

std::optional<std::uint64_t> cache_bytes(const Architecture& architecture, std::uint32_t token_count) {
  const std::vector<LayerGroup> groups = architecture.layer_groups();
  if (groups.empty() || token_count > k_token_limit) return std::nullopt;
  std::uint64_t total = 0;
  for (const LayerGroup& group : groups) {
    const auto bytes = group_bytes(group, token_count);
    if (!bytes || *bytes > k_bytes_limit || total > k_bytes_limit) return std::nullopt;
    total += *bytes;
  }
  return total;
}

std::optional<std::uint64_t> cache_bytes_per_token(const Architecture& architecture) {
  const std::vector<LayerGroup> groups = architecture.layer_groups();
  if (groups.empty()) return std::nullopt;
  std::uint64_t total = 0;
  for (const LayerGroup& group : groups) {
    if (!grows(group)) continue;
    const auto numbers = numbers_per_token(group);
    if (!numbers || total > k_bytes_limit) return std::nullopt;
    total += *numbers * k_cache_number_bytes;
  }
  return total;
}

std::optional<std::uint64_t> cache_bytes(const Model& model, std::uint32_t token_count) {
  return model.form == Form::encoder ? 0 : cache_bytes(model.architecture, token_count);
}

std::optional<std::uint64_t> cache_bytes_per_token(const Model& model) {
  return model.form == Form::encoder ? 0 : cache_bytes_per_token(model.architecture);
}

}  // namespace slm::catalog
