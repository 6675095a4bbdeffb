#pragma once
// The memory that follows from a shape alone: file bytes at a quantization, cache bytes at a context.
//
// Pure. docs/formulas/footprint.md has the formulas. What a runtime adds (buffers, activations) is not in
// here; core/compute knows that.

#include <cstdint>
#include <optional>

#include "core/catalog/architecture.h"
#include "core/catalog/model.h"
#include "core/catalog/quantization.h"

namespace slm::catalog {

/// Bytes of the weights, rounded up: (7'000'000'000, 9 bits for 2 weights) -> 3'937'500'000.
/// Nothing for more than 2^43 parameters.
std::optional<std::uint64_t> weight_bytes(std::uint64_t parameters, const Quantization& quantization);

/// Bytes that one sequence of `token_count` tokens keeps, at 16 bits a number: keys and values of full
/// layers, at most `window` tokens of sliding ones, compressed ones of latent layers, fixed states of the
/// others. Nothing where the shape is not known, or for more than 2^22 tokens.
std::optional<std::uint64_t> cache_bytes(const Architecture& architecture, std::uint32_t token_count);

/// What one more token adds while no window is full; 0 where nothing grows.
std::optional<std::uint64_t> cache_bytes_per_token(const Architecture& architecture);

/// The same for a model: encoders read their input in one go and keep nothing.
std::optional<std::uint64_t> cache_bytes(const Model& model, std::uint32_t token_count);
std::optional<std::uint64_t> cache_bytes_per_token(const Model& model);

}  // namespace slm::catalog
