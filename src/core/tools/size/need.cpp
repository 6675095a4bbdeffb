#include "core/tools/size/need.h"

#include <algorithm>

#include "core/compute/footprint.h"
#include "core/compute/kv_cache.h"

namespace slm::tools {
namespace {

constexpr std::uint64_t k_step_tokens = 256;
constexpr std::uint64_t k_guessed_buffer_bytes = std::uint64_t{512} << 20;

/// Of all elements: in tables of vectors, in routed experts. Where the layers go, the rest goes.
struct Shares {
  std::uint64_t all = 0;
  std::uint64_t experts = 0;
};

Shares shares_of(const compute::WeightTensors& tensors) {
  Shares shares;
  for (const compute::WeightTensor& tensor : tensors.tensors) {
    shares.all += tensor.element_count();
    if (tensor.place.has_experts_axis) shares.experts += tensor.element_count();
  }
  return shares;
}

std::uint64_t part_of(std::uint64_t bytes, std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0
                    : static_cast<std::uint64_t>(static_cast<double>(bytes) * static_cast<double>(part) /
                                                 static_cast<double>(whole));
}

Result<std::uint64_t, std::string> cache_of(const Load& load, std::uint64_t context_tokens) {
  if (load.model.form == catalog::Form::encoder) return 0;
  const bool is_vllm = load.runtime == compute::Runtime::vllm;
  const auto cache = compute::kv_cache_bytes(
      load.model.architecture,
      {.context_tokens = context_tokens,
       .sequence_count = load.sequence_count,
       .key_type = load.cache_type,
       .value_type = load.cache_type,
       .sliding = is_vllm ? compute::SlidingCache::every_window : compute::SlidingCache::window,
       .cell_padding = is_vllm ? 16u : 256u});
  if (cache) return cache->total();
  return Unexpected{"the cache of " + load.model.name +
                    " cannot be counted: " + std::string(compute::describe(cache.error()))};
}

void add_runtime(const Load& load, std::uint64_t context_tokens, Need& need) {
  const auto runtime = compute::runtime_bytes(load.model.architecture,
                                              {.runtime = load.runtime,
                                               .flash_attention = load.flash_attention,
                                               .processor = load.processor,
                                               .context_tokens = context_tokens,
                                               .sequence_count = load.sequence_count,
                                               .draws_logits = load.model.form != catalog::Form::encoder,
                                               .gpu_count = load.device_count});
  need.is_buffer_guessed = !runtime;
  const compute::RuntimeBytes one = runtime ? *runtime
                                            : compute::RuntimeBytes{.compute = k_guessed_buffer_bytes,
                                                                    .overhead = k_guessed_buffer_bytes / 2};
  need.compute_bytes = one.compute * load.device_count;
  need.overhead_bytes = one.overhead * load.device_count;
}

// Layers that are not offloaded keep their weights and their cache in the computer's memory, and so do the
// experts of `experts_on_cpu`.
std::uint64_t on_host(const Load& load, const Need& need) {
  if (!load.gpu_layers && !load.experts_on_cpu) return 0;
  const Shares shares = shares_of(load.tensors);
  const std::uint64_t expert_bytes = part_of(need.weights_bytes, shares.experts, shares.all);
  const std::uint64_t other_bytes = need.weights_bytes - expert_bytes;
  const std::uint64_t layers = load.model.architecture.layer_count.value_or(0);
  const std::uint64_t offloaded = std::min<std::uint64_t>(load.gpu_layers.value_or(layers), layers);
  const std::uint64_t left = layers - offloaded;
  std::uint64_t host = part_of(other_bytes + need.cache_bytes, left, layers);
  host += load.experts_on_cpu ? expert_bytes : part_of(expert_bytes, left, layers);
  return host;
}

}  // namespace

std::optional<std::uint64_t> weights_of(const Load& load, const catalog::Quantization& quantization) {
  return compute::file_bytes(load.model, load.tensors, quantization);
}

Result<Need, std::string> need_of(const Load& load, std::uint64_t weights_bytes,
                                  std::uint64_t context_tokens) {
  Need need{.weights_bytes = weights_bytes};
  SLM_TRY(need.cache_bytes, cache_of(load, context_tokens));
  add_runtime(load, context_tokens, need);
  need.host_bytes = on_host(load, need);
  const std::uint64_t on_devices = need.total_bytes() - need.host_bytes;
  need.device_bytes = (on_devices + load.device_count - 1) / load.device_count;
  return need;
}

std::uint64_t most_context(const Load& load, std::uint64_t weights_bytes, std::uint64_t memory_bytes,
                           std::uint64_t limit_tokens) {
  const auto fits = [&](std::uint64_t steps) {
    const auto need = need_of(load, weights_bytes, std::min(steps * k_step_tokens, limit_tokens));
    return need && need->device_bytes <= memory_bytes;
  };
  std::uint64_t low = 0;
  std::uint64_t high = (limit_tokens + k_step_tokens - 1) / k_step_tokens;
  if (high == 0 || !fits(1)) return 0;
  while (low < high) {
    const std::uint64_t middle = low + (high - low + 1) / 2;
    if (fits(middle)) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return std::min(low * k_step_tokens, limit_tokens);
}

}  // namespace slm::tools
