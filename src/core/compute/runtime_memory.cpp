#include "core/compute/runtime_memory.h"

#include <algorithm>

namespace slm::compute {
namespace {

using catalog::Architecture;
using catalog::FeedForwardGroup;
using catalog::FeedForwardKind;
using catalog::LayerGroup;
using catalog::LayerKind;

constexpr std::uint64_t k_mib = std::uint64_t{1} << 20;
constexpr std::uint64_t k_context_limit = std::uint64_t{1} << 30;
constexpr std::uint64_t k_width_limit = std::uint64_t{1} << 26;
constexpr std::uint64_t k_float_bytes = 4;
constexpr std::uint64_t k_half_bytes = 2;

// Seen beside buffers that were logged: docs/formulas/runtime-memory.md.
constexpr std::uint64_t k_cuda_context_bytes = 320 * k_mib;
constexpr std::uint64_t k_other_gpu_bytes = 96 * k_mib;
constexpr std::uint64_t k_process_bytes = 64 * k_mib;
constexpr std::uint64_t k_vllm_context_bytes = 1024 * k_mib;
constexpr std::uint64_t k_vllm_graph_bytes = 1843 * k_mib;
constexpr std::uint64_t k_vllm_batch_tokens = 8192;
constexpr std::uint64_t k_vllm_sampled = 256;  // sequences whose next token is drawn at once

/// Numbers of the graph for one token, and of the attention against the whole context.
struct Widths {
  std::uint64_t hidden = 0;
  std::uint64_t vocabulary = 0;
  std::uint64_t query = 0;         // all heads of the widest layer
  std::uint64_t heads = 0;         // 0 where no layer attends to the whole context
  std::uint64_t feed_forward = 0;  // what is alive between its matrices
};

std::uint64_t experts_width(const FeedForwardGroup& group, const Architecture& shape) {
  const std::uint64_t active = group.active.value_or(shape.active_experts.value_or(1));
  const std::uint64_t width = group.expert_width.value_or(shape.expert_width.value_or(0));
  return 2 * active * width + active * shape.hidden_size.value_or(0) + 2 * group.shared_width.value_or(0);
}

std::uint64_t feed_forward_width(const Architecture& shape) {
  std::uint64_t widest = 0;
  if (shape.feed_forward.empty()) widest = 2 * std::uint64_t{shape.ffn_size.value_or(0)};
  for (const FeedForwardGroup& group : shape.feed_forward) {
    const std::uint64_t dense = 2 * std::uint64_t{group.width.value_or(shape.ffn_size.value_or(0))};
    widest = std::max(widest, group.kind == FeedForwardKind::dense ? dense : experts_width(group, shape));
  }
  return widest;
}

bool attends_to_the_whole(const LayerGroup& group) {
  return group.kind == LayerKind::full || group.kind == LayerKind::sliding_window ||
         group.kind == LayerKind::latent || group.kind == LayerKind::shared;
}

Widths widths_of(const Architecture& shape) {
  Widths widths{.hidden = shape.hidden_size.value_or(0),
                .vocabulary = shape.vocabulary_size.value_or(0),
                .feed_forward = feed_forward_width(shape)};
  const std::uint64_t heads = shape.attention_heads.value_or(0);
  for (const LayerGroup& group : shape.layer_groups()) {
    if (!attends_to_the_whole(group)) {
      widths.query = std::max<std::uint64_t>(widths.query, group.state.inner_size.value_or(0));
      continue;
    }
    widths.heads = std::max<std::uint64_t>(heads, group.latent.head_count.value_or(0));
    const std::uint64_t head_dim = group.head_dim.value_or(shape.head_dim.value_or(0));
    const bool is_latent = group.kind == LayerKind::latent;
    widths.query = std::max(widths.query, widths.heads * (is_latent ? head_dim / 2 : head_dim));
  }
  return widths;
}

bool is_in_range(const RuntimeSettings& settings, const Widths& widths) {
  return settings.context_tokens >= 1 && settings.context_tokens <= k_context_limit &&
         settings.sequence_count >= 1 && settings.sequence_count <= (1u << 16) &&
         settings.batch_tokens >= 1 && settings.batch_tokens <= (1u << 20) && settings.gpu_count >= 1 &&
         settings.gpu_count <= 64 && widths.hidden <= k_width_limit && widths.vocabulary <= k_width_limit &&
         widths.query <= k_width_limit && widths.heads <= (1u << 12) && widths.feed_forward <= k_width_limit;
}

// Three points of the graph where most is alive; the largest counts, because memory is used again.
std::uint64_t graph_bytes(const Widths& widths, const RuntimeSettings& settings) {
  const std::uint64_t tokens = std::min<std::uint64_t>(settings.batch_tokens, settings.context_tokens);
  const std::uint64_t cells = (settings.context_tokens + 255) / 256 * 256;
  const bool has_scores = settings.flash_attention == FlashAttention::off;
  const std::uint64_t mask = tokens * cells * (has_scores ? k_float_bytes : k_half_bytes);
  const std::uint64_t drawn = settings.draws_logits ? widths.vocabulary : 0;
  const std::uint64_t output = tokens * (drawn + widths.hidden) * k_float_bytes;
  const std::uint64_t network = tokens * (widths.feed_forward + 3 * widths.hidden) * k_float_bytes + mask;
  const std::uint64_t scores = has_scores ? tokens * cells * widths.heads * k_float_bytes : 0;
  const std::uint64_t attention = tokens * 2 * (widths.hidden + widths.query) * k_float_bytes + mask + scores;
  const std::uint64_t inputs = tokens * (2 * widths.hidden + cells) * k_float_bytes;
  return std::max({output, network, attention}) + inputs;
}

std::uint64_t vllm_bytes(const Widths& widths, std::uint32_t gpu_count) {
  const std::uint64_t activations =
      k_vllm_batch_tokens * (widths.feed_forward / gpu_count + 4 * widths.hidden) * k_half_bytes;
  const std::uint64_t logits =
      k_vllm_sampled * widths.vocabulary * (k_float_bytes + k_float_bytes + k_half_bytes);
  return std::max(activations, logits);
}

std::uint64_t overhead_bytes(const RuntimeSettings& settings) {
  if (settings.runtime == Runtime::vllm) return k_vllm_context_bytes + k_vllm_graph_bytes;
  if (settings.processor == Processor::cuda) return k_cuda_context_bytes;
  return settings.processor == Processor::cpu ? k_process_bytes : k_other_gpu_bytes;
}

}  // namespace

Result<RuntimeBytes, RuntimeError> runtime_bytes(const Architecture& architecture,
                                                 const RuntimeSettings& settings) {
  const Widths widths = widths_of(architecture);
  if (!is_in_range(settings, widths)) return Unexpected{RuntimeError::out_of_range};
  if (widths.hidden == 0 || widths.vocabulary == 0) return Unexpected{RuntimeError::shape_unknown};
  RuntimeBytes bytes{.overhead = overhead_bytes(settings)};
  bytes.compute = settings.runtime == Runtime::vllm ? vllm_bytes(widths, settings.gpu_count)
                                                    : graph_bytes(widths, settings);
  return bytes;
}

}  // namespace slm::compute
