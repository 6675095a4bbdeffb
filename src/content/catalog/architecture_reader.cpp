#include "content/catalog/architecture_reader.h"

namespace slm::content {

using catalog::Architecture;
using formats::Field;

namespace {

void read_shape(const Field& map, const std::string& file, Diagnostics& diagnostics, Architecture& shape) {
  MapReader fields(map, file, diagnostics);
  shape.class_name = fields.text("class");
  shape.attention =
      fields.word<catalog::AttentionKind>("attention").value_or(catalog::AttentionKind::unknown);
  shape.mlp = fields.word<catalog::MlpKind>("mlp").value_or(catalog::MlpKind::unknown);
  shape.layer_count = fields.count("layer_count");
  shape.hidden_size = fields.count("hidden_size");
  shape.attention_heads = fields.count("attention_heads");
  shape.kv_heads = fields.count("kv_heads");
  shape.head_dim = fields.count("head_dim");
  shape.ffn_size = fields.count("ffn_size");
  shape.vocabulary_size = fields.count("vocabulary_size");
  shape.context_length = fields.count("context_length");
  shape.tied_embeddings = fields.flag("tied_embeddings");
  shape.sliding_window = fields.count("sliding_window");
  shape.experts = fields.count("experts");
  shape.active_experts = fields.count("active_experts");
  shape.expert_width = fields.count("expert_width");
  fields.finish();
}

catalog::LatentShape read_latent(MapReader& fields) {
  catalog::LatentShape latent;
  latent.kv_rank = fields.count("kv_rank");
  latent.query_rank = fields.count("query_rank");
  latent.rope_head_dim = fields.count("rope_head_dim");
  latent.nope_head_dim = fields.count("nope_head_dim");
  latent.value_head_dim = fields.count("value_head_dim");
  latent.head_count = fields.count("head_count");
  return latent;
}

catalog::StateShape read_state(MapReader& fields) {
  catalog::StateShape state;
  state.inner_size = fields.count("inner_size");
  state.state_size = fields.count("state_size");
  state.convolution_width = fields.count("convolution_width");
  state.head_count = fields.count("head_count");
  state.group_count = fields.count("group_count");
  state.bytes_per_sequence = fields.whole("bytes_per_sequence");
  return state;
}

catalog::LayerGroup read_layer_group(const Field& map, const std::string& file, Diagnostics& diagnostics) {
  MapReader fields(map, file, diagnostics);
  catalog::LayerGroup group;
  const auto kind = fields.word<catalog::LayerKind>("kind");
  if (!kind && map.find("kind") == nullptr) {
    fields.report("SLM0603", map, "a group of layers has no \"kind\"", "add \"kind: full\" or another kind");
  }
  group.kind = kind.value_or(catalog::LayerKind::full);
  group.count = fields.count("count");
  group.which = fields.text("which");
  group.window = fields.count("window");
  group.kv_heads = fields.count("kv_heads");
  group.head_dim = fields.count("head_dim");
  const bool has_state = group.kind == catalog::LayerKind::linear ||
                         group.kind == catalog::LayerKind::state_space ||
                         group.kind == catalog::LayerKind::convolution;
  if (group.kind == catalog::LayerKind::latent) group.latent = read_latent(fields);
  if (has_state) group.state = read_state(fields);
  group.note = fields.text("note");
  fields.finish();
  return group;
}

catalog::FeedForwardGroup read_feed_forward(const Field& map, const std::string& file,
                                            Diagnostics& diagnostics) {
  MapReader fields(map, file, diagnostics);
  catalog::FeedForwardGroup group;
  group.kind = fields.word<catalog::FeedForwardKind>("kind").value_or(catalog::FeedForwardKind::dense);
  group.count = fields.count("count");
  group.width = fields.count("width");
  group.experts = fields.count("experts");
  group.active = fields.count("active");
  group.expert_width = fields.count("expert_width");
  group.shared = fields.count("shared");
  group.shared_width = fields.count("shared_width");
  group.which = fields.text("which");
  fields.finish();
  return group;
}

catalog::LayerEmbeddings read_layer_embeddings(const Field& map, const std::string& file,
                                               Diagnostics& diagnostics) {
  MapReader fields(map, file, diagnostics);
  catalog::LayerEmbeddings table;
  table.vocabulary = fields.count("vocabulary");
  table.dim_per_layer = fields.count("dim_per_layer");
  table.parameters = fields.whole("parameters");
  fields.finish();
  return table;
}

}  // namespace

bool has_figures(const Architecture& shape) {
  return shape.layer_count || shape.hidden_size || shape.attention_heads || shape.kv_heads ||
         shape.head_dim || shape.ffn_size || shape.vocabulary_size || shape.context_length ||
         shape.sliding_window || shape.experts || shape.active_experts || shape.expert_width;
}

Architecture read_architecture(MapReader& page, const std::string& file, Diagnostics& diagnostics) {
  Architecture shape;
  if (const Field* map = page.map("architecture")) read_shape(*map, file, diagnostics, shape);
  for (const Field* map : page.maps("layers"))
    shape.layers.push_back(read_layer_group(*map, file, diagnostics));
  for (const Field* map : page.maps("feed_forward")) {
    shape.feed_forward.push_back(read_feed_forward(*map, file, diagnostics));
  }
  if (const Field* map = page.map("layer_embeddings")) {
    shape.layer_embeddings = read_layer_embeddings(*map, file, diagnostics);
  }
  shape.layers_note = page.text("layers_note");
  shape.layers_doubts = page.texts("layers_doubts");
  return shape;
}

}  // namespace slm::content
