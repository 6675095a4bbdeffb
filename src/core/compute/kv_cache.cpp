#include "core/compute/kv_cache.h"

#include <algorithm>

namespace slm::compute {
namespace {

using catalog::Architecture;
using catalog::AttentionKind;
using catalog::LayerGroup;
using catalog::LayerKind;
using Bytes = Result<std::uint64_t, KvCacheError>;

constexpr std::uint64_t k_cell_padding = 256;  // llama.cpp rounds the number of cells up to this
constexpr std::uint64_t k_context_limit = std::uint64_t{1} << 30;
constexpr std::uint32_t k_sequence_limit = 1u << 16;
constexpr std::uint32_t k_batch_limit = 1u << 20;
constexpr std::uint32_t k_dimension_limit = 1u << 20;
constexpr std::uint64_t k_state_element_bytes = 4;  // states are kept in F32

std::uint64_t padded(std::uint64_t cells) {
  return (cells + k_cell_padding - 1) / k_cell_padding * k_cell_padding;
}

Bytes multiply(std::uint64_t left, std::uint64_t right) {
  std::uint64_t product = 0;
  if (__builtin_mul_overflow(left, right, &product)) return Unexpected{KvCacheError::overflow};
  return product;
}

bool is_in_range(const KvCacheSettings& settings) {
  return settings.context_tokens >= 1 && settings.context_tokens <= k_context_limit &&
         settings.sequence_count >= 1 && settings.sequence_count <= k_sequence_limit &&
         settings.batch_tokens >= 1 && settings.batch_tokens <= k_batch_limit;
}

// The cache rounds a row up to whole blocks where the heads do not fill them.
std::uint64_t padded_row_bytes(GgmlType type, std::uint64_t element_count) {
  const GgmlBlock& block = block_of(type);
  return (element_count + block.element_count - 1) / block.element_count * block.byte_count;
}

std::uint64_t full_cells(const KvCacheSettings& settings) {
  return padded(settings.context_tokens) * settings.sequence_count;
}

std::uint64_t sliding_cells(const KvCacheSettings& settings, std::uint64_t window) {
  if (settings.sliding == SlidingCache::full) return full_cells(settings);
  if (settings.layout == CacheLayout::unified) {
    const std::uint64_t wanted = window * settings.sequence_count + settings.batch_tokens;
    return padded(std::min(settings.context_tokens * settings.sequence_count, wanted));
  }
  return padded(std::min(settings.context_tokens, window + settings.batch_tokens)) * settings.sequence_count;
}

// Keys and values of `layer_count` layers with `cells` positions each.
Bytes attention_bytes(const LayerGroup& group, std::uint64_t cells, const KvCacheSettings& settings) {
  if (!group.count || !group.kv_heads || !group.head_dim) return Unexpected{KvCacheError::shape_unknown};
  if (*group.kv_heads > k_dimension_limit || *group.head_dim > k_dimension_limit) {
    return Unexpected{KvCacheError::out_of_range};
  }
  const std::uint64_t width = std::uint64_t{*group.kv_heads} * *group.head_dim;
  const std::uint64_t cell_bytes =
      padded_row_bytes(settings.key_type, width) + padded_row_bytes(settings.value_type, width);
  SLM_TRY(const std::uint64_t layer_bytes, multiply(cells, cell_bytes));
  return multiply(layer_bytes, *group.count);
}

// One compressed row for each token; the values are a view of it.
Bytes latent_bytes(const LayerGroup& group, const KvCacheSettings& settings) {
  if (!group.count || !group.latent.kv_rank || !group.latent.rope_head_dim) {
    return Unexpected{KvCacheError::shape_unknown};
  }
  const std::uint64_t width = std::uint64_t{*group.latent.kv_rank} + *group.latent.rope_head_dim;
  if (width > k_dimension_limit) return Unexpected{KvCacheError::out_of_range};
  SLM_TRY(const std::uint64_t layer_bytes,
          multiply(full_cells(settings), padded_row_bytes(settings.key_type, width)));
  return multiply(layer_bytes, *group.count);
}

// F32 elements of one layer: what the convolution looks back on, and the matrix it carries.
Bytes state_bytes_of_layer(const LayerGroup& group) {
  const catalog::StateShape& state = group.state;
  if (!state.inner_size || !state.convolution_width) return Unexpected{KvCacheError::shape_unknown};
  const std::uint64_t state_size = state.state_size.value_or(0);
  const std::uint64_t mixed =
      *state.inner_size + 2 * std::uint64_t{state.group_count.value_or(0)} * state_size;
  const std::uint64_t looked_back = *state.convolution_width > 0 ? *state.convolution_width - 1 : 0;
  SLM_TRY(const std::uint64_t convolution, multiply(looked_back, mixed));
  SLM_TRY(const std::uint64_t matrix, multiply(state_size, *state.inner_size));
  return multiply(convolution + matrix, k_state_element_bytes);
}

Bytes state_bytes(const LayerGroup& group, const KvCacheSettings& settings) {
  if (group.state.bytes_per_sequence)
    return multiply(*group.state.bytes_per_sequence, settings.sequence_count);
  if (!group.count) return Unexpected{KvCacheError::shape_unknown};
  SLM_TRY(const std::uint64_t layer, state_bytes_of_layer(group));
  SLM_TRY(const std::uint64_t sequence, multiply(layer, *group.count));
  return multiply(sequence, settings.sequence_count);
}

Result<void, KvCacheError> add_group(const LayerGroup& group, const KvCacheSettings& settings,
                                     KvCacheBytes& bytes) {
  const auto add = [](std::uint64_t& sum, const Bytes& part) -> Result<void, KvCacheError> {
    if (!part) return Unexpected{part.error()};
    if (__builtin_add_overflow(sum, *part, &sum)) return Unexpected{KvCacheError::overflow};
    return {};
  };
  switch (group.kind) {
    case LayerKind::full:
      return add(bytes.full_attention, attention_bytes(group, full_cells(settings), settings));
    case LayerKind::sliding_window:
      if (!group.window) return Unexpected{KvCacheError::shape_unknown};
      return add(bytes.sliding_window,
                 attention_bytes(group, sliding_cells(settings, *group.window), settings));
    case LayerKind::latent:
      return add(bytes.latent, latent_bytes(group, settings));
    case LayerKind::linear:
    case LayerKind::state_space:
    case LayerKind::convolution:
      return add(bytes.state, state_bytes(group, settings));
    case LayerKind::shared:
    case LayerKind::cross:
      return {};
  }
  return {};
}

// Models without groups: every layer keeps the whole context, where the card says which attention. Not
// Architecture::layer_groups(), which gives a window that the card names to every layer: some such models
// alternate, and llama.cpp keeps the whole context for the others.
Result<LayerGroup, KvCacheError> plain_layers(const Architecture& architecture) {
  const AttentionKind kind = architecture.attention;
  if (kind != AttentionKind::mha && kind != AttentionKind::gqa && kind != AttentionKind::mqa) {
    return Unexpected{KvCacheError::shape_unknown};
  }
  LayerGroup group;
  group.count = architecture.layer_count;
  group.kv_heads = architecture.kv_heads;
  group.head_dim = architecture.head_dim;
  return group;
}

}  // namespace

std::string_view describe(KvCacheError error) {
  switch (error) {
    case KvCacheError::shape_unknown:
      return "the layers of this model are not fully known";
    case KvCacheError::out_of_range:
      return "a context, batch or dimension outside its range";
    case KvCacheError::overflow:
      return "more bytes than 64 bits can count";
  }
  return "";
}

Result<KvCacheBytes, KvCacheError> kv_cache_bytes(const Architecture& architecture,
                                                  const KvCacheSettings& settings) {
  if (!is_in_range(settings)) return Unexpected{KvCacheError::out_of_range};
  KvCacheBytes bytes;
  if (architecture.layers.empty()) {
    SLM_TRY(const LayerGroup group, plain_layers(architecture));
    SLM_TRY_DONE(add_group(group, settings, bytes));
  }
  for (const LayerGroup& group : architecture.layers) SLM_TRY_DONE(add_group(group, settings, bytes));
  return bytes;
}

}  // namespace slm::compute
