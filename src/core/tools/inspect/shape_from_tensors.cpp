#include "core/tools/inspect/shape_from_tensors.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

#include "base/text.h"

namespace slm::tools {
namespace {

// What the layers of the language model start with; towers for pictures and sound have others.
constexpr std::array<std::string_view, 10> k_layer_prefixes{
    "blk.",           "model.layers.",       "model.language_model.layers.", "language_model.model.layers.",
    "transformer.h.", "gpt_neox.layers.",    "model.decoder.layers.",        "backbone.layers.",
    "encoder.layer.", "bert.encoder.layer.",
};

constexpr std::array<std::string_view, 10> k_embeddings{
    "token_embd.weight",
    "model.embed_tokens.weight",
    "model.language_model.embed_tokens.weight",
    "language_model.model.embed_tokens.weight",
    "transformer.wte.weight",
    "gpt_neox.embed_in.weight",
    "model.decoder.embed_tokens.weight",
    "backbone.embeddings.weight",
    "embeddings.word_embeddings.weight",
    "bert.embeddings.word_embeddings.weight",
};

enum class Matrix : std::uint8_t { query, key, feed_forward, expert };

struct MatrixName {
  Matrix matrix;
  std::string_view tail;  // behind the number of the layer
};

constexpr std::array<MatrixName, 12> k_matrices{{
    {Matrix::query, "attn_q.weight"},
    {Matrix::query, "self_attn.q_proj.weight"},
    {Matrix::query, "attention.self.query.weight"},
    {Matrix::key, "attn_k.weight"},
    {Matrix::key, "self_attn.k_proj.weight"},
    {Matrix::key, "attention.self.key.weight"},
    {Matrix::feed_forward, "ffn_up.weight"},
    {Matrix::feed_forward, "mlp.up_proj.weight"},
    {Matrix::feed_forward, "mlp.fc1.weight"},
    {Matrix::feed_forward, "intermediate.dense.weight"},
    {Matrix::expert, "ffn_up_exps.weight"},
    {Matrix::expert, "mlp.experts.0.up_proj.weight"},
}};

catalog::Count as_count(std::uint64_t value) {
  if (value == 0 || value > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(value);
}

// Bits packed into larger numbers do not show how many weights there are.
bool is_packed(const TensorFacts& tensor) {
  return tensor.type == "U8" || tensor.type == "I32" || tensor.type == "U32";
}

struct LayerPlace {
  std::uint64_t index = 0;
  std::string_view tail;
};

std::optional<LayerPlace> place_of(std::string_view name, std::string_view prefix) {
  if (name.substr(0, prefix.size()) != prefix) return std::nullopt;
  const std::string_view rest = name.substr(prefix.size());
  const std::size_t dot = rest.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto index = parse_uint(rest.substr(0, dot));
  if (!index || *index >= 4096) return std::nullopt;
  return LayerPlace{*index, rest.substr(dot + 1)};
}

std::string_view prefix_of_layers(const std::vector<TensorFacts>& tensors) {
  for (const std::string_view prefix : k_layer_prefixes) {
    const bool is_used = std::any_of(tensors.begin(), tensors.end(), [&](const TensorFacts& tensor) {
      return place_of(tensor.name, prefix).has_value();
    });
    if (is_used) return prefix;
  }
  return {};
}

catalog::Count& width_of(ShapeFacts& shape, Matrix matrix) {
  if (matrix == Matrix::query) return shape.query_width;
  if (matrix == Matrix::key) return shape.key_width;
  return matrix == Matrix::feed_forward ? shape.ffn_size : shape.expert_width;
}

void add_width(ShapeFacts& shape, std::string_view tail, const TensorFacts& tensor) {
  if (is_packed(tensor) || tensor.shape.size() < 2) return;
  for (const MatrixName& known : k_matrices) {
    if (known.tail != tail) continue;
    catalog::Count& width = width_of(shape, known.matrix);
    // Rows are the last but one, also where experts are stacked; the first layer that has one decides.
    if (!width) width = as_count(tensor.shape[tensor.shape.size() - 2]);
  }
}

}  // namespace

ShapeFacts shape_from_tensors(const std::vector<TensorFacts>& tensors) {
  ShapeFacts shape;
  const std::string_view prefix = prefix_of_layers(tensors);
  std::uint64_t layer_count = 0;
  for (const TensorFacts& tensor : tensors) {
    const bool is_embedding =
        std::find(k_embeddings.begin(), k_embeddings.end(), tensor.name) != k_embeddings.end();
    if (is_embedding && tensor.shape.size() == 2 && !is_packed(tensor)) {
      shape.vocabulary_size = as_count(tensor.shape[0]);
      shape.hidden_size = as_count(tensor.shape[1]);
    }
    const auto place = prefix.empty() ? std::nullopt : place_of(tensor.name, prefix);
    if (!place) continue;
    layer_count = std::max(layer_count, place->index + 1);
    add_width(shape, place->tail, tensor);
  }
  shape.layer_count = as_count(layer_count);
  return shape;
}

}  // namespace slm::tools
