#pragma once
// Models made by hand, for the tests of layouts.

#include <string>

#include "core/catalog/model.h"

namespace slm::site {

inline const catalog::Provenance k_seen = {
    "github:maker/repo:config.json", {2026, 11, 21}, catalog::Standing::verified};

/// A plain dense model of 1.24 B parameters and 8,192 tokens by Maker, of the Llama family, under "mit".
inline catalog::Model make_model(const std::string& id) {
  catalog::Model model;
  model.id = catalog::ModelId(id);
  model.name = id;
  model.family = "Llama";
  model.organisation = "Maker";
  model.hugging_face = "maker/" + id;
  model.licence = {catalog::LicenceId("mit"), k_seen};
  model.released = {catalog::Month{2026, 5}, {}};
  model.parameters = {1'235'814'400, k_seen};
  model.inputs = model.outputs = {catalog::Modality::text};
  model.tasks = {catalog::Task::general};
  catalog::Architecture& shape = model.architecture;
  shape.class_name = "LlamaForCausalLM";
  shape.attention = catalog::AttentionKind::gqa;
  shape.mlp = catalog::MlpKind::gated;
  shape.layer_count = 16;
  shape.hidden_size = 2048;
  shape.attention_heads = 32;
  shape.kv_heads = 8;
  shape.head_dim = 64;
  shape.ffn_size = 8192;
  shape.vocabulary_size = 128'256;
  shape.context_length = 8192;
  shape.tied_embeddings = true;
  shape.provenance = k_seen;
  return model;
}

}  // namespace slm::site
