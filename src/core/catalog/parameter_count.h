#pragma once
// How many parameters a shape has: the check on every published count.
//
// Pure. docs/formulas/parameter-count.md has the formula and its sources. Counted is the language model:
// embeddings, attention, feed-forward networks, norms, biases and learned positions where the class has them.
// Image and audio towers are not in the shape, so multimodal models count lower than published.

#include <cstdint>

#include "base/result.h"
#include "core/catalog/model.h"

namespace slm::catalog {

enum class CountError : std::uint8_t {
  shape_unknown,  // a number that the formula needs is not known
  not_dense,      // experts: their widths are not all known
  not_attention,  // recurrent, state-space, latent or mixed layers: no formula here
  overflow,
};

std::string_view describe(CountError error);

/// {16 layers, hidden 2048, 32 heads, 8 KV heads, head 64, FFN 8192 gated, vocabulary 128256, tied}
/// -> 1'235'814'400 (Llama 3.2 1B).
Result<std::uint64_t, CountError> parameter_count(const Architecture& architecture, Form form);

/// What comparing the computed with the published count says.
struct CountCheck {
  std::uint64_t computed = 0;
  std::uint64_t published = 0;
  std::int64_t difference_ppm = 0;  // (computed - published) / published, in millionths
};

/// A difference that rounding of the published figure and small parts left out explain: 1 %.
constexpr std::int64_t k_count_tolerance_ppm = 10'000;

/// Fails where the shape has no count; `shape_unknown` too where no count is published.
Result<CountCheck, CountError> check_parameter_count(const Model& model);

}  // namespace slm::catalog
