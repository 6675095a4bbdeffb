#pragma once
// The memory that one question needs: weights, cache, buffers, overhead, and on which device each part lies.
//
// Pure. Formulas: core/compute; docs/formulas/.

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"
#include "core/catalog/model.h"
#include "core/catalog/quantization.h"
#include "core/compute/ggml_type.h"
#include "core/compute/runtime_memory.h"
#include "core/compute/weight_tensors.h"

namespace slm::tools {

/// A model in a runtime. Borrows the model and its tensors, which are listed once for all quantizations.
struct Load {
  const catalog::Model& model;
  const compute::WeightTensors& tensors;
  compute::Runtime runtime = compute::Runtime::llama_cpp;
  compute::FlashAttention flash_attention = compute::FlashAttention::on;
  compute::Processor processor = compute::Processor::cuda;
  compute::GgmlType cache_type = compute::GgmlType::f16;
  std::uint32_t sequence_count = 1;
  std::uint32_t device_count = 1;
  std::optional<std::uint32_t> gpu_layers;  // llama.cpp's -ngl; nothing: all
  bool experts_on_cpu = false;
};

struct Need {
  std::uint64_t weights_bytes = 0;
  std::uint64_t cache_bytes = 0;
  std::uint64_t compute_bytes = 0;   // of all devices together
  std::uint64_t overhead_bytes = 0;  // the same
  std::uint64_t host_bytes = 0;      // of the total: what lies in the computer's memory beside the GPU
  std::uint64_t device_bytes = 0;    // what the fullest device must have
  bool is_buffer_guessed = false;    // the shape is not known well enough for the graph

  std::uint64_t total_bytes() const { return weights_bytes + cache_bytes + compute_bytes + overhead_bytes; }
};

/// Of the file; nothing where neither the shape nor the parameter count is known.
std::optional<std::uint64_t> weights_of(const Load& load, const catalog::Quantization& quantization);

/// Or a sentence that says why the cache cannot be counted. More weights, context, sequences or devices never
/// need less.
Result<Need, std::string> need_of(const Load& load, std::uint64_t weights_bytes,
                                  std::uint64_t context_tokens);

/// The longest context, in steps of 256, at which a device of `memory_bytes` holds everything, at most
/// `limit_tokens`; 0 where not even 256 tokens fit.
std::uint64_t most_context(const Load& load, std::uint64_t weights_bytes, std::uint64_t memory_bytes,
                           std::uint64_t limit_tokens);

}  // namespace slm::tools
