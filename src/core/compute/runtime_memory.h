#pragma once
// Memory that a runtime needs beside weights and cache: the buffers in which it computes, and what it takes
// for being there.
//
// Pure arithmetic. An estimate from above; derivation, logs and errors: docs/formulas/runtime-memory.md.

#include <cstdint>

#include "base/result.h"
#include "core/catalog/architecture.h"

namespace slm::compute {

enum class Runtime : std::uint8_t {
  llama_cpp,  // also Ollama, LM Studio and others that carry it
  vllm,
};

enum class FlashAttention : std::uint8_t {
  on,   // llama.cpp's default where the device can
  off,  // scores of every head against every cached token stand in memory
};

/// What holds the model; decides what the runtime takes for itself.
enum class Processor : std::uint8_t { cpu, cuda, other_gpu };

struct RuntimeSettings {
  Runtime runtime = Runtime::llama_cpp;
  FlashAttention flash_attention = FlashAttention::on;
  Processor processor = Processor::cuda;
  std::uint64_t context_tokens = 4096;  // of each sequence, 1..2^30
  std::uint32_t sequence_count = 1;     // 1..65536
  std::uint32_t batch_tokens = 512;     // llama.cpp's n_ubatch; vLLM takes 8192 whatever stands here
  bool draws_logits = true;             // encoders do not
  std::uint32_t gpu_count = 1;          // the model's layers are spread over them, 1..64
};

struct RuntimeBytes {
  std::uint64_t compute = 0;   // on every device: the largest point of the graph
  std::uint64_t overhead = 0;  // on every device: driver context, kernels, vLLM's graphs

  std::uint64_t total() const { return compute + overhead; }
};

enum class RuntimeError : std::uint8_t { shape_unknown, out_of_range };

/// Llama 3 8B, 512 tokens, flash attention: logits 512 x 128256 x 4 bytes and their input, 258.5 MiB as
/// logged, and the inputs of the graph, 17 MiB.
Result<RuntimeBytes, RuntimeError> runtime_bytes(const catalog::Architecture& architecture,
                                                 const RuntimeSettings& settings);

}  // namespace slm::compute
