#include "core/tools/size/own_shape.h"

#include <algorithm>

namespace slm::tools {
namespace {

constexpr std::string_view k_group = "Or your own shape";

Input number(std::string_view name, std::string_view label, std::uint64_t maximum,
             std::string_view help = {}) {
  return {.name = name,
          .label = label,
          .kind = InputKind::number,
          .help = help,
          .group = k_group,
          .minimum = 1,
          .maximum = maximum};
}

std::uint32_t given_or(const Values& values, std::string_view name, std::uint64_t otherwise) {
  return static_cast<std::uint32_t>(values.is_empty(name) ? otherwise : values.number(name));
}

void add_experts(const Values& values, catalog::Architecture& shape) {
  if (values.is_empty("experts")) return;
  shape.experts = static_cast<std::uint32_t>(values.number("experts"));
  shape.active_experts = given_or(values, "experts-used", 1);
  shape.expert_width = given_or(values, "expert-ffn", *shape.ffn_size);
}

void add_windows(const Values& values, catalog::Architecture& shape) {
  if (values.is_empty("window")) return;
  const std::uint32_t full = std::min(given_or(values, "full-layers", 0), *shape.layer_count);
  const auto window = static_cast<std::uint32_t>(values.number("window"));
  shape.layers.push_back(
      {.kind = catalog::LayerKind::sliding_window, .count = *shape.layer_count - full, .window = window});
  if (full > 0) shape.layers.push_back({.kind = catalog::LayerKind::full, .count = full});
}

catalog::Architecture architecture_of(const Values& values) {
  catalog::Architecture shape;
  if (values.is_empty("layers") || values.is_empty("hidden")) return shape;
  const std::uint64_t hidden = values.number("hidden");
  const std::uint32_t heads = given_or(values, "heads", (hidden + 127) / 128);
  shape.attention = catalog::AttentionKind::gqa;
  shape.mlp = catalog::MlpKind::gated;
  shape.layer_count = static_cast<std::uint32_t>(values.number("layers"));
  shape.hidden_size = static_cast<std::uint32_t>(hidden);
  shape.attention_heads = heads;
  shape.kv_heads = given_or(values, "kv-heads", heads);
  shape.head_dim = given_or(values, "head-dim", (hidden + heads - 1) / heads);
  shape.ffn_size = given_or(values, "ffn", (hidden * 8 / 3 + 255) / 256 * 256);
  shape.vocabulary_size = given_or(values, "vocabulary", 32000);
  shape.tied_embeddings = values.is_yes("tied");
  add_experts(values, shape);
  add_windows(values, shape);
  return shape;
}

}  // namespace

std::vector<Input> own_shape_inputs() {
  return {
      number("layers", "Layers", 1024, "With these two or more, the model above is not read."),
      number("hidden", "Hidden size", 65536),
      number("heads", "Attention heads", 1024),
      number("kv-heads", "Key/value heads", 1024, "Fewer than heads where they are grouped."),
      number("head-dim", "Head size", 4096),
      number("ffn", "Feed-forward size", 1u << 20),
      number("experts", "Experts", 4096),
      number("experts-used", "Experts used", 4096),
      number("expert-ffn", "Size of an expert", 1u << 20),
      number("window", "Sliding window", 1u << 22, "Tokens that a layer looks back at; empty: all."),
      number("full-layers", "Layers without window", 1024),
      number("vocabulary", "Vocabulary", 1u << 21),
      {.name = "tied",
       .label = "One table for input and output",
       .kind = InputKind::yes_no,
       .group = k_group},
      number("parameters", "Parameters", std::uint64_t{1} << 43, "Alone, it gives the weights only roughly."),
      number("file-bytes", "Bytes of the file", std::uint64_t{1} << 44,
             "Instead of what the quantization makes of the shape, or of the model above."),
  };
}

std::optional<catalog::Model> own_shape(const Values& values) {
  const bool has_shape = !values.is_empty("layers") && !values.is_empty("hidden");
  if (!has_shape && values.is_empty("parameters")) return std::nullopt;
  catalog::Model model;
  model.name = "Your model";
  model.architecture = architecture_of(values);
  if (!values.is_empty("parameters")) model.parameters.value = values.number("parameters");
  if (!has_shape) model.form = catalog::Form::encoder;  // no layers, so no cache to count
  return model;
}

}  // namespace slm::tools
