#pragma once
// Memory that a model keeps for the tokens it has seen: keys and values, and the states of recurrent layers.
//
// Pure arithmetic, safe from any thread; native and WebAssembly agree to the bit. Counted per kind of layer,
// because only full attention grows with the whole context. Cells, padding and states are llama.cpp's;
// derivation and sources: docs/formulas/kv-cache.md.

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "core/catalog/architecture.h"
#include "core/compute/ggml_type.h"

namespace slm::compute {

/// How several sequences share the cache.
enum class CacheLayout : std::uint8_t {
  streams,  // each sequence has cells of its own (llama-server -np N)
  unified,  // one pool of cells for all (llama-server's default)
};

/// What layers with a sliding window keep.
enum class SlidingCache : std::uint8_t {
  window,  // llama.cpp since May 2025: the window and one batch, but nothing less than the context for the
           // classes that it runs without windows (Mistral, Phi-3, StarCoder2)
  every_window,  // vLLM, Transformers: the window and one batch for every layer that has one
  full,          // the whole context: older builds, --swa-full
};

/// What layers with latent attention (MLA) keep.
enum class LatentCache : std::uint8_t {
  compressed,  // one row for all heads: llama.cpp since April 2025, vLLM; MiniCPM3 is expanded all the same
  expanded,    // keys and values of every head: older builds and files
};

struct KvCacheSettings {
  std::uint64_t context_tokens = 4096;  // of each sequence, 1..2^30
  std::uint32_t sequence_count = 1;     // held at the same time, 1..65536
  GgmlType key_type = GgmlType::f16;
  GgmlType value_type = GgmlType::f16;
  std::uint32_t batch_tokens = 512;  // processed at once (llama.cpp's n_ubatch), 1..2^20
  CacheLayout layout = CacheLayout::streams;
  SlidingCache sliding = SlidingCache::window;
  LatentCache latent = LatentCache::compressed;
  std::uint32_t cell_padding = 256;  // cells come in multiples of this, 1..2^20; vLLM's blocks: 16
};

/// Bytes by what they are for, over all sequences.
struct KvCacheBytes {
  std::uint64_t full_attention = 0;
  std::uint64_t sliding_window = 0;
  std::uint64_t latent = 0;  // compressed keys and values (MLA)
  std::uint64_t state = 0;   // recurrent and convolution states; do not grow with the context

  std::uint64_t total() const { return full_attention + sliding_window + latent + state; }
};

enum class KvCacheError : std::uint8_t {
  shape_unknown,  // a number that the formula needs is not known
  out_of_range,   // a setting or a dimension outside its range
  overflow,       // more than 2^64 bytes
};

std::string_view describe(KvCacheError error);

/// Llama 3 8B (32 layers, 8 KV heads of 128), 8'192 tokens in F16 -> 1'073'741'824 bytes (1 GiB).
Result<KvCacheBytes, KvCacheError> kv_cache_bytes(const catalog::Architecture& architecture,
                                                  const KvCacheSettings& settings);

}  // namespace slm::compute
