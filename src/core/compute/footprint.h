#pragma once
// The memory that a model of the catalogue needs: its file at a quantization, its cache at a context.
//
// Pure. Formulas and sources: docs/formulas/gguf-weights.md, docs/formulas/kv-cache.md. What a runtime adds
// (buffers, activations) is in runtime_memory.h.

#include <cstdint>
#include <optional>

#include "core/catalog/model.h"
#include "core/catalog/quantization.h"
#include "core/compute/weight_tensors.h"

namespace slm::compute {

/// Bytes of the file. Where the quantization is one of llama.cpp's mixes ("Q4_K_M") or a format of GPU
/// runtimes (id "int4-g128"), tensor by tensor; else parameters times bits a weight, rounded up:
/// (7'000'000'000, 9 bits for 2 weights) -> 3'937'500'000. Nothing where neither is known, or for more than
/// 2^43 parameters.
std::optional<std::uint64_t> file_bytes(const catalog::Model& model,
                                        const catalog::Quantization& quantization);

/// The same from tensors that were listed before; for asking about many quantizations of one model.
std::optional<std::uint64_t> file_bytes(const catalog::Model& model, const WeightTensors& tensors,
                                        const catalog::Quantization& quantization);

/// Bytes that one sequence of 1..2^30 tokens keeps, at 16 bits a number; of an encoder-decoder, the decoder's
/// own attention. Encoders read their input in one go and keep nothing: 0. Nothing where the shape is
/// unknown.
std::optional<std::uint64_t> cache_bytes(const catalog::Model& model, std::uint64_t token_count);

}  // namespace slm::compute
