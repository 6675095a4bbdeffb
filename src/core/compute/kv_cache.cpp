#include "core/compute/kv_cache.h"

#include <algorithm>

namespace slm::compute {
namespace {

using catalog::Architecture;
using catalog::LayerGroup;
using catalog::LayerKind;
using Bytes = Result<std::uint64_t, KvCacheError>;

constexpr std::uint64_t k_context_limit = std::uint64_t{1} << 30;
constexpr std::uint32_t k_sequence_limit = 1u << 16;
constexpr std::uint32_t k_batch_limit = 1u << 20;
constexpr std::uint32_t k_dimension_limit = 1u << 20;
constexpr std::uint64_t k_state_element_bytes = 4;  // states are kept in F32

std::uint64_t padded(std::uint64_t cells, const KvCacheSettings& settings) {
  const std::uint64_t padding = settings.cell_padding;
  return (cells + padding - 1) / padding * padding;
}

Bytes multiply(std::uint64_t left, std::uint64_t right) {
  std::uint64_t product = 0;
  if (__builtin_mul_overflow(left, right, &product)) return Unexpected{KvCacheError::overflow};
  return product;
}

bool is_in_range(const KvCacheSettings& settings) {
  return settings.context_tokens >= 1 && settings.context_tokens <= k_context_limit &&
         settings.sequence_count >= 1 && settings.sequence_count <= k_sequence_limit &&
         settings.batch_tokens >= 1 && settings.batch_tokens <= k_batch_limit && settings.cell_padding >= 1 &&
         settings.cell_padding <= k_batch_limit;
}

// The cache rounds a row up to whole blocks where the heads do not fill them.
std::uint64_t padded_row_bytes(GgmlType type, std::uint64_t element_count) {
  const GgmlBlock& block = block_of(type);
  return (element_count + block.element_count - 1) / block.element_count * block.byte_count;
}

std::uint64_t full_cells(const KvCacheSettings& settings) {
  return padded(settings.context_tokens, settings) * settings.sequence_count;
}

std::uint64_t sliding_cells(const KvCacheSettings& settings, std::uint64_t window) {
  if (settings.layout == CacheLayout::unified) {
    const std::uint64_t wanted = window * settings.sequence_count + settings.batch_tokens;
    return padded(std::min(settings.context_tokens * settings.sequence_count, wanted), settings);
  }
  return padded(std::min(settings.context_tokens, window + settings.batch_tokens), settings) *
         settings.sequence_count;
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

// What a runtime makes of a model's layers, decided once for all of them.
struct Handling {
  bool ignores_windows = false;
  bool expands_latents = false;
};

// llama.cpp runs these classes on graphs without windows.
bool is_without_windows(std::string_view class_name) {
  for (const std::string_view prefix : {"Mistral", "Phi3", "Starcoder2"}) {
    if (class_name.substr(0, prefix.size()) == prefix) return true;
  }
  return false;
}

Handling handling_of(const Architecture& architecture, const KvCacheSettings& settings) {
  return {.ignores_windows =
              settings.sliding == SlidingCache::full ||
              (settings.sliding == SlidingCache::window && is_without_windows(architecture.class_name)),
          .expands_latents =
              settings.latent == LatentCache::expanded || architecture.class_name == "MiniCPM3ForCausalLM"};
}

// Keys and values of every head, as if nothing were compressed.
Bytes expanded_latent_bytes(const LayerGroup& group, const KvCacheSettings& settings) {
  const catalog::LatentShape& latent = group.latent;
  if (!group.count || !latent.head_count || !latent.nope_head_dim || !latent.rope_head_dim ||
      !latent.value_head_dim) {
    return Unexpected{KvCacheError::shape_unknown};
  }
  const std::uint64_t heads = *latent.head_count;
  const std::uint64_t key_width = heads * (std::uint64_t{*latent.nope_head_dim} + *latent.rope_head_dim);
  const std::uint64_t value_width = heads * *latent.value_head_dim;
  if (key_width > k_dimension_limit || value_width > k_dimension_limit) {
    return Unexpected{KvCacheError::out_of_range};
  }
  const std::uint64_t cell_bytes =
      padded_row_bytes(settings.key_type, key_width) + padded_row_bytes(settings.value_type, value_width);
  SLM_TRY(const std::uint64_t layer_bytes, multiply(full_cells(settings), cell_bytes));
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

Result<void, KvCacheError> add_group(const LayerGroup& group, const Handling& handling,
                                     const KvCacheSettings& settings, KvCacheBytes& bytes) {
  const auto add = [](std::uint64_t& sum, const Bytes& part) -> Result<void, KvCacheError> {
    if (!part) return Unexpected{part.error()};
    if (__builtin_add_overflow(sum, *part, &sum)) return Unexpected{KvCacheError::overflow};
    return {};
  };
  switch (group.kind) {
    case LayerKind::full:
      return add(bytes.full_attention, attention_bytes(group, full_cells(settings), settings));
    case LayerKind::sliding_window:
      if (handling.ignores_windows) {
        return add(bytes.full_attention, attention_bytes(group, full_cells(settings), settings));
      }
      if (!group.window) return Unexpected{KvCacheError::shape_unknown};
      return add(bytes.sliding_window,
                 attention_bytes(group, sliding_cells(settings, *group.window), settings));
    case LayerKind::latent:
      return add(bytes.latent, handling.expands_latents ? expanded_latent_bytes(group, settings)
                                                        : latent_bytes(group, settings));
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
  const catalog::LayerGroups groups = architecture.layer_groups();
  if (groups.empty()) return Unexpected{KvCacheError::shape_unknown};
  const Handling handling = handling_of(architecture, settings);
  for (const LayerGroup& group : groups) SLM_TRY_DONE(add_group(group, handling, settings, bytes));
  return bytes;
}

}  // namespace slm::compute
