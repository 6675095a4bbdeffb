#include "core/catalog/json.h"
#include "core/catalog/json_parts.h"
#include "core/catalog/names.h"

namespace slm::catalog {
namespace {

template <class Enum>
void word_or_null(JsonWriter& json, Enum value) {
  if (value == Enum::unknown) {
    json.null();
  } else {
    json.string(name_of(value));
  }
}

template <class Enum>
void write_words(JsonWriter& json, const std::vector<Enum>& values) {
  json.begin_array();
  for (const Enum value : values) json.string(name_of(value));
  json.end_array();
}

void write_architecture(JsonWriter& json, const Architecture& shape) {
  json.begin_object();
  text_or_null(json.key("class"), shape.class_name);
  number_or_null(json.key("layers"), shape.layer_count);
  number_or_null(json.key("hidden_size"), shape.hidden_size);
  number_or_null(json.key("attention_heads"), shape.attention_heads);
  number_or_null(json.key("kv_heads"), shape.kv_heads);
  number_or_null(json.key("head_dim"), shape.head_dim);
  number_or_null(json.key("ffn_size"), shape.ffn_size);
  number_or_null(json.key("vocab_size"), shape.vocabulary_size);
  number_or_null(json.key("context_length"), shape.context_length);
  json.key("tie_embeddings");
  if (shape.tied_embeddings) {
    json.boolean(*shape.tied_embeddings);
  } else {
    json.null();
  }
  word_or_null(json.key("mlp"), shape.mlp);
  word_or_null(json.key("attention"), shape.attention);
  number_or_null(json.key("sliding_window"), shape.sliding_window);
  number_or_null(json.key("experts"), shape.experts);
  number_or_null(json.key("experts_active"), shape.active_experts);
  number_or_null(json.key("moe_ffn_size"), shape.expert_width);
  json.end_object();
}

void optional_number(JsonWriter& json, std::string_view name, Count value) {
  if (value) json.key(name).number(*value);
}

void write_layer_group(JsonWriter& json, const LayerGroup& group) {
  json.begin_object().key("kind").string(name_of(group.kind));
  number_or_null(json.key("count"), group.count);
  text_or_null(json.key("which"), group.which);
  number_or_null(json.key("window"), group.window);
  number_or_null(json.key("kv_heads"), group.kv_heads);
  number_or_null(json.key("head_dim"), group.head_dim);
  optional_number(json, "kv_rank", group.latent.kv_rank);
  optional_number(json, "query_rank", group.latent.query_rank);
  optional_number(json, "rope_head_dim", group.latent.rope_head_dim);
  optional_number(json, "nope_head_dim", group.latent.nope_head_dim);
  optional_number(json, "value_head_dim", group.latent.value_head_dim);
  optional_number(json, "head_count",
                  group.latent.head_count ? group.latent.head_count : group.state.head_count);
  optional_number(json, "inner_size", group.state.inner_size);
  optional_number(json, "state_size", group.state.state_size);
  optional_number(json, "convolution_width", group.state.convolution_width);
  optional_number(json, "group_count", group.state.group_count);
  if (group.state.bytes_per_sequence) json.key("bytes_per_sequence").number(*group.state.bytes_per_sequence);
  if (!group.note.empty()) json.key("note").string(group.note);
  json.end_object();
}

void write_feed_forward(JsonWriter& json, const FeedForwardGroup& group) {
  json.begin_object().key("kind").string(name_of(group.kind));
  number_or_null(json.key("count"), group.count);
  text_or_null(json.key("which"), group.which);
  optional_number(json, "width", group.width);
  optional_number(json, "experts", group.experts);
  optional_number(json, "active", group.active);
  optional_number(json, "expert_width", group.expert_width);
  optional_number(json, "shared", group.shared);
  optional_number(json, "shared_width", group.shared_width);
  json.end_object();
}

void write_languages(JsonWriter& json, const Languages& languages) {
  json.begin_object().key("multilingual").boolean(languages.multilingual);
  number_or_null(json.key("count"), languages.count);
  json.key("codes").begin_array();
  for (const std::string& code : languages.codes) json.string(code);
  json.end_array().end_object();
}

void write_training(JsonWriter& json, const Training& training) {
  json.begin_object();
  number_or_null(json.key("tokens"), training.tokens);
  text_or_null(json.key("cutoff"), training.cutoff ? format_iso(*training.cutoff) : std::string());
  text_or_null(json.key("method"), training.method);
  json.end_object();
}

void write_scores(JsonWriter& json, const std::vector<Score>& scores) {
  json.begin_array();
  for (const Score& score : scores) {
    json.begin_object().key("name").string(score.benchmark);
    json.key("score").embedded(decimal_text(score.hundredths, 2));
    json.key("setting").string(score.setting).key("source").string(score.provenance.source).end_object();
  }
  json.end_array();
}

void write_origins(JsonWriter& json, const std::vector<Origin>& origins) {
  json.begin_array();
  for (const Origin& origin : origins) {
    json.begin_object().key("model").string(origin.base.text());
    json.key("relation").string(name_of(origin.relation));
    text_or_null(json.key("source"), origin.provenance.source);
    json.key("unverified").boolean(!origin.provenance.is_verified()).end_object();
  }
  json.end_array();
}

void write_sources(JsonWriter& json, const Model& model) {
  json.begin_object();
  text_or_null(json.key("architecture"), model.architecture.provenance.source);
  text_or_null(json.key("license"), model.licence.provenance.source);
  text_or_null(json.key("training"), model.training.provenance.source);
  if (!model.parameters.provenance.source.empty())
    json.key("params").string(model.parameters.provenance.source);
  for (const auto& [key, repository] : {std::pair{"gguf", &model.gguf}, {"onnx", &model.onnx}}) {
    if (!repository->provenance.source.empty()) json.key(key).string(repository->provenance.source);
  }
  if (!model.architecture.layers_provenance.source.empty()) {
    json.key("layers").string(model.architecture.layers_provenance.source);
  }
  json.end_object();
}

// Keys whose values stand in no source that was read.
void write_unverified(JsonWriter& json, const Model& model) {
  const bool has_training = model.training.tokens || model.training.cutoff;
  const struct {
    std::string_view key;
    bool is_unverified;
  } facts[] = {
      {"ollama", model.ollama.is_known() && !model.ollama.is_fact()},
      {"gguf", model.gguf.is_known() && !model.gguf.is_fact()},
      {"onnx", model.onnx.is_known() && !model.onnx.is_fact()},
      {"released", model.released.is_known() && !model.released.is_fact()},
      {"license", !model.licence.is_fact()},
      {"params_total", model.parameters.is_known() && !model.parameters.is_fact()},
      {"params_active", model.active_parameters.is_known() && !model.active_parameters.is_fact()},
      {"architecture", !model.architecture.provenance.is_verified()},
      {"layers", !model.architecture.layers.empty() && !model.architecture.layers_provenance.is_verified()},
      {"languages", model.languages.count.has_value() && !model.languages.provenance.is_verified()},
      {"training", has_training && !model.training.provenance.is_verified()},
  };
  json.begin_array();
  for (const auto& fact : facts) {
    if (fact.is_unverified) json.string(fact.key);
  }
  json.end_array();
}

void write_identity(JsonWriter& json, const Model& model) {
  json.key("id").string(model.id.text()).key("name").string(model.name);
  json.key("family").string(model.family).key("organization").string(model.organisation);
  text_or_null(json.key("hf_repo"), model.hugging_face);
  text_or_null(json.key("ollama"), model.ollama.value.value_or(std::string()));
  text_or_null(json.key("gguf"), model.gguf.value.value_or(std::string()));
  text_or_null(json.key("onnx"), model.onnx.value.value_or(std::string()));
  text_or_null(json.key("released"),
               model.released.is_known() ? format_iso(*model.released.value) : std::string());
  text_or_null(json.key("license"), model.licence.is_known() ? model.licence.value->text() : std::string());
  number_or_null(json.key("params_total"), model.parameters.value);
  number_or_null(json.key("params_active"), model.active_parameters.value);
}

}  // namespace

void write_json(JsonWriter& json, const Model& model) {
  json.begin_object();
  write_identity(json, model);
  write_architecture(json.key("architecture"), model.architecture);
  json.key("tokenizer").string(name_of(model.tokenizer)).key("modalities").begin_object();
  write_words(json.key("in"), model.inputs);
  write_words(json.key("out"), model.outputs);
  write_words(json.end_object().key("tasks"), model.tasks);
  write_languages(json.key("languages"), model.languages);
  write_training(json.key("training"), model.training);
  write_scores(json.key("benchmarks"), model.scores);
  text_or_null(json.key("limitations"), model.limitations);
  write_origins(json.key("derived_from"), model.derived_from);
  json.key("featured").boolean(model.is_featured);
  write_sources(json.key("sources"), model);
  json.key("verified").boolean(model.architecture.provenance.is_verified());
  if (model.parameters_basis == CountBasis::computed) json.key("params_computed").boolean(true);
  if (model.form != Form::decoder) json.key("kind").string(name_of(model.form));
  json.key("layers").begin_array();
  for (const LayerGroup& group : model.architecture.layer_groups()) write_layer_group(json, group);
  json.end_array().key("feed_forward").begin_array();
  for (const FeedForwardGroup& group : model.architecture.feed_forward) write_feed_forward(json, group);
  write_unverified(json.end_array().key("unverified"), model);
  json.key("checked").string(format_iso(model.licence.provenance.checked));
  json.end_object();
}

}  // namespace slm::catalog
