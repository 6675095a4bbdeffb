#include "core/catalog/parameter_count.h"

#include <algorithm>

#include "core/catalog/class_conventions.h"

namespace slm::catalog {
namespace {

// The numbers of a dense shape, all known. Each is at most 2^32 - 1, so products of two fit 64 bits.
struct Shape {
  std::uint64_t layers, hidden, heads, kv_heads, head_dim, ffn, vocabulary;
  ClassConventions conventions;
  std::uint64_t mlp_matrices = 3;
};

constexpr std::uint32_t k_dimension_limit = 1u << 24;  // hidden, FFN, vocabulary
constexpr std::uint32_t k_small_limit = 1u << 14;      // layers, heads, head size

bool mixes_layers(const Architecture& architecture) {
  return std::any_of(architecture.layers.begin(), architecture.layers.end(), [](const LayerGroup& group) {
    return group.kind == LayerKind::linear || group.kind == LayerKind::state_space ||
           group.kind == LayerKind::convolution || group.kind == LayerKind::latent;
  });
}

Result<Shape, CountError> shape_of(const Architecture& a) {
  const bool is_attention = a.attention == AttentionKind::mha || a.attention == AttentionKind::gqa ||
                            a.attention == AttentionKind::mqa;
  if (a.attention == AttentionKind::unknown) return Unexpected{CountError::shape_unknown};
  if (!is_attention || mixes_layers(a)) return Unexpected{CountError::not_attention};
  if (a.experts || !a.feed_forward.empty()) return Unexpected{CountError::not_dense};
  if (!a.layer_count || !a.hidden_size || !a.attention_heads || !a.kv_heads || !a.head_dim || !a.ffn_size ||
      !a.vocabulary_size || !a.tied_embeddings || a.mlp == MlpKind::unknown) {
    return Unexpected{CountError::shape_unknown};
  }
  const bool is_sane = *a.layer_count <= k_small_limit && *a.attention_heads <= k_small_limit &&
                       *a.kv_heads <= k_small_limit && *a.head_dim <= k_small_limit &&
                       *a.hidden_size <= k_dimension_limit && *a.ffn_size <= k_dimension_limit &&
                       *a.vocabulary_size <= k_dimension_limit &&
                       a.context_length.value_or(0) <= k_dimension_limit;
  if (!is_sane) return Unexpected{CountError::overflow};
  return Shape{*a.layer_count,
               *a.hidden_size,
               *a.attention_heads,
               *a.kv_heads,
               *a.head_dim,
               *a.ffn_size,
               *a.vocabulary_size,
               conventions_of(a.class_name),
               a.mlp == MlpKind::gated ? 3u : 2u};
}

std::uint64_t norm_parameters(const Shape& s) {
  return s.conventions.norm_bias ? 2 * s.hidden : s.hidden;
}

std::uint64_t attention_parameters(const Shape& s) {
  const std::uint64_t query_size = s.heads * s.head_dim;
  const std::uint64_t kv_size = s.kv_heads * s.head_dim;
  std::uint64_t count = 2 * s.hidden * query_size + 2 * s.hidden * kv_size;
  if (s.conventions.query_key_value_bias) count += query_size + 2 * kv_size;
  if (s.conventions.output_bias) count += s.hidden;
  if (s.conventions.query_key_norm) count += 2 * s.head_dim;
  return count;
}

std::uint64_t mlp_parameters(const Shape& s) {
  const std::uint64_t count = s.mlp_matrices * s.hidden * s.ffn;
  return s.conventions.mlp_bias ? count + (s.mlp_matrices - 1) * s.ffn + s.hidden : count;
}

std::uint64_t embedding_parameters(const Shape& s, const Architecture& a) {
  std::uint64_t tables = *a.tied_embeddings ? 1 : 2;
  if (s.conventions.two_embeddings) ++tables;
  std::uint64_t rows = tables * s.vocabulary + s.conventions.token_types;
  if (s.conventions.positions != Positions::rotary) rows += a.context_length.value_or(0);
  if (s.conventions.positions == Positions::learned_offset_2) rows += 2;
  return rows * s.hidden;
}

// The second stack of an encoder-decoder: as many layers, each with attention to the first.
std::uint64_t second_stack_parameters(const Shape& s, std::uint64_t layer) {
  return s.layers * (layer + attention_parameters(s) + norm_parameters(s)) + norm_parameters(s);
}

}  // namespace

std::string_view describe(CountError error) {
  switch (error) {
    case CountError::shape_unknown:
      return "the shape is not fully known";
    case CountError::not_dense:
      return "experts whose widths are not all known";
    case CountError::not_attention:
      return "layers that are not plain attention";
    case CountError::overflow:
      return "numbers beyond any model";
  }
  return "";
}

Result<std::uint64_t, CountError> parameter_count(const Architecture& architecture, Form form) {
  SLM_TRY(const Shape shape, shape_of(architecture));
  const std::uint64_t layer = attention_parameters(shape) + mlp_parameters(shape) +
                              shape.conventions.norms_per_layer * norm_parameters(shape);
  std::uint64_t count =
      shape.layers * layer + norm_parameters(shape) + embedding_parameters(shape, architecture);
  if (form == Form::encoder_decoder) count += second_stack_parameters(shape, layer);
  if (shape.conventions.pooler) count += shape.hidden * shape.hidden + shape.hidden;
  return count + architecture.layer_embeddings.parameters.value_or(0);
}

Result<CountCheck, CountError> check_parameter_count(const Model& model) {
  SLM_TRY(const std::uint64_t computed, parameter_count(model.architecture, model.form));
  const std::uint64_t published = model.parameters.value.value_or(0);
  constexpr std::uint64_t k_limit = std::uint64_t{1} << 43;  // 8.8 trillion; millionths still fit 64 bits
  if (published == 0) return Unexpected{CountError::shape_unknown};
  if (computed >= k_limit || published >= k_limit) return Unexpected{CountError::overflow};
  const std::int64_t difference = static_cast<std::int64_t>(computed) - static_cast<std::int64_t>(published);
  return CountCheck{computed, published, difference * 1'000'000 / static_cast<std::int64_t>(published)};
}

}  // namespace slm::catalog
