#pragma once
// Which fields of the catalogue a snapshot holds, and in which order: one list for writer and reader.
//
// An Archive has text, number, signed_number, count, flag, word, month, date and list, each of which writes
// or reads one field in place; SnapshotWriter takes the things as constants. Changing anything here raises
// k_snapshot_version.

#include <type_traits>

#include "core/catalog/catalog.h"

namespace slm::catalog {

/// T& for a reader, const T& for a writer.
template <class Archive, class T>
using Held = std::conditional_t<Archive::k_is_reader, T&, const T&>;

template <class Archive>
void visit_standing(Archive& archive, Held<Archive, Provenance> provenance) {
  archive.word(provenance.standing, Standing::verified);
}

template <class Archive, class Tag>
void visit_id(Archive& archive, Id<Tag>& id) {
  std::string text;
  archive.text(text);
  id = Id<Tag>(std::move(text));
}
template <class Archive, class Tag>
void visit_id(Archive& archive, const Id<Tag>& id) {
  archive.text(id.text());
}

template <class Archive>
void visit_sourced(Archive& archive, Held<Archive, Sourced<std::uint64_t>> fact) {
  archive.number(fact.value);
  visit_standing(archive, fact.provenance);
}

template <class Archive>
void visit_sourced(Archive& archive, Held<Archive, Sourced<std::string>> fact) {
  archive.optional(fact.value, [&](Held<Archive, std::string> text) { archive.text(text); });
  visit_standing(archive, fact.provenance);
}

template <class Archive>
void visit_sourced(Archive& archive, Held<Archive, Sourced<Month>> fact) {
  archive.optional(fact.value, [&](Held<Archive, Month> month) { archive.month(month); });
  visit_standing(archive, fact.provenance);
}

template <class Archive>
void visit_sourced(Archive& archive, Held<Archive, Sourced<LicenceId>> fact) {
  archive.optional(fact.value, [&](Held<Archive, LicenceId> id) { visit_id(archive, id); });
  visit_standing(archive, fact.provenance);
}

template <class Archive>
void visit(Archive& archive, Held<Archive, LayerGroup> group) {
  archive.word(group.kind);
  archive.number(group.count);
  archive.text(group.which);
  archive.number(group.window);
  archive.number(group.kv_heads);
  archive.number(group.head_dim);
  archive.number(group.latent.kv_rank);
  archive.number(group.latent.query_rank);
  archive.number(group.latent.rope_head_dim);
  archive.number(group.latent.nope_head_dim);
  archive.number(group.latent.value_head_dim);
  archive.number(group.latent.head_count);
  archive.number(group.state.inner_size);
  archive.number(group.state.state_size);
  archive.number(group.state.convolution_width);
  archive.number(group.state.head_count);
  archive.number(group.state.group_count);
  archive.number(group.state.bytes_per_sequence);
  archive.text(group.note);
}

template <class Archive>
void visit(Archive& archive, Held<Archive, FeedForwardGroup> group) {
  archive.word(group.kind);
  archive.number(group.count);
  archive.number(group.width);
  archive.number(group.experts);
  archive.number(group.active);
  archive.number(group.expert_width);
  archive.number(group.shared);
  archive.number(group.shared_width);
  archive.text(group.which);
}

template <class Archive>
void visit(Archive& archive, Held<Archive, Architecture> shape) {
  archive.text(shape.class_name);
  archive.number(shape.layer_count);
  archive.number(shape.hidden_size);
  archive.number(shape.attention_heads);
  archive.number(shape.kv_heads);
  archive.number(shape.head_dim);
  archive.number(shape.ffn_size);
  archive.number(shape.vocabulary_size);
  archive.number(shape.context_length);
  archive.optional(shape.tied_embeddings, [&](Held<Archive, bool> is_tied) { archive.flag(is_tied); });
  archive.word(shape.mlp);
  archive.word(shape.attention);
  archive.number(shape.sliding_window);
  archive.number(shape.experts);
  archive.number(shape.active_experts);
  archive.number(shape.expert_width);
  visit_standing(archive, shape.provenance);
  archive.list(shape.layers, [&](Held<Archive, LayerGroup> group) { visit(archive, group); });
  archive.list(shape.feed_forward, [&](Held<Archive, FeedForwardGroup> group) { visit(archive, group); });
  archive.number(shape.layer_embeddings.vocabulary);
  archive.number(shape.layer_embeddings.dim_per_layer);
  archive.number(shape.layer_embeddings.parameters);
  archive.text(shape.layers_note);
  visit_standing(archive, shape.layers_provenance);
  archive.list(shape.layers_doubts, [&](Held<Archive, std::string> doubt) { archive.text(doubt); });
}

template <class Archive>
void visit(Archive& archive, Held<Archive, Origin> origin) {
  visit_id(archive, origin.base);
  archive.word(origin.relation);
  visit_standing(archive, origin.provenance);
}

// A score is compared with those of the same source, so that one is kept.
template <class Archive>
void visit(Archive& archive, Held<Archive, Score> score) {
  archive.text(score.benchmark);
  archive.count(score.hundredths);
  archive.text(score.setting);
  archive.text(score.provenance.source);
  visit_standing(archive, score.provenance);
}

template <class Archive>
void visit(Archive& archive, Held<Archive, Model> model) {
  visit_id(archive, model.id);
  archive.text(model.name);
  archive.text(model.family);
  archive.text(model.organisation);
  archive.word(model.form);
  archive.text(model.hugging_face);
  visit_sourced(archive, model.ollama);
  visit_sourced(archive, model.gguf);
  visit_sourced(archive, model.released);
  visit_sourced(archive, model.licence);
  visit_sourced(archive, model.parameters);
  visit_sourced(archive, model.active_parameters);
  archive.word(model.parameters_basis);
  visit(archive, model.architecture);
  archive.word(model.tokenizer);
  archive.list(model.inputs, [&](Held<Archive, Modality> modality) { archive.word(modality); });
  archive.list(model.outputs, [&](Held<Archive, Modality> modality) { archive.word(modality); });
  archive.list(model.tasks, [&](Held<Archive, Task> task) { archive.word(task); });
  archive.flag(model.languages.multilingual);
  archive.number(model.languages.count);
  archive.list(model.languages.codes, [&](Held<Archive, std::string> code) { archive.text(code); });
  visit_standing(archive, model.languages.provenance);
  archive.list(model.scores, [&](Held<Archive, Score> score) { visit(archive, score); });
  archive.list(model.derived_from, [&](Held<Archive, Origin> origin) { visit(archive, origin); });
  archive.flag(model.is_featured);
}

template <class Archive>
void visit(Archive& archive, Held<Archive, Device> device) {
  visit_id(archive, device.id);
  archive.text(device.name);
  archive.word(device.kind);
  archive.text(device.chip);
  visit_sourced(archive, device.memory_mib);
  visit_sourced(archive, device.bandwidth_mb_per_second);
  visit_sourced(archive, device.fp16_gflops);
  visit_sourced(archive, device.int8_gops);
  visit_sourced(archive, device.fp32_gflops);
  visit_sourced(archive, device.core_count);
  visit_sourced(archive, device.efficiency_core_count);
  visit_sourced(archive, device.power_mw);
  visit_sourced(archive, device.battery_mwh);
  visit_sourced(archive, device.price_usd_cents);
  visit_sourced(archive, device.released);
  archive.text(device.fp16_basis);
  archive.text(device.note);
}

template <class Archive>
void visit(Archive& archive, Held<Archive, Quantization> quantization) {
  visit_id(archive, quantization.id);
  archive.text(quantization.name);
  archive.text(quantization.file_format);
  archive.word(quantization.kind);
  archive.count(quantization.bits);
  archive.count(quantization.weights);
  archive.text(quantization.measured_on);
  archive.text(quantization.note);
  archive.flag(quantization.is_common);
  visit_standing(archive, quantization.provenance);
}

template <class Archive>
void visit(Archive& archive, Held<Archive, Licence> licence) {
  visit_id(archive, licence.id);
  archive.text(licence.name);
  archive.text(licence.summary);
  archive.word(licence.commercial_use);
  archive.word(licence.share_alike);
  archive.text(licence.conditions);
  visit_standing(archive, licence.provenance);
}

// A published figure is shown with its source, so that one is kept.
template <class Archive>
void visit_source(Archive& archive, Held<Archive, Provenance> provenance) {
  archive.text(provenance.source);
  archive.date(provenance.checked);
  visit_standing(archive, provenance);
}

template <class Archive>
void visit(Archive& archive, Held<Archive, QualityResult> result) {
  visit_id(archive, result.model);
  archive.text(result.model_name);
  visit_id(archive, result.quantization);
  archive.text(result.quantization_name);
  archive.text(result.method);
  archive.signed_number(result.value);
  archive.signed_number(result.baseline);
  archive.signed_number(result.change);
  archive.count(result.file_bytes);
  archive.text(result.note);
}

template <class Archive>
void visit(Archive& archive, Held<Archive, QualityStudy> study) {
  visit_id(archive, study.id);
  archive.word(study.metric);
  archive.text(study.setting);
  visit_source(archive, study.provenance);
  archive.list(study.results, [&](Held<Archive, QualityResult> result) { visit(archive, result); });
}

template <class Archive>
void visit(Archive& archive, Held<Archive, CatalogParts> parts) {
  archive.list(parts.models, [&](Held<Archive, Model> model) { visit(archive, model); });
  archive.list(parts.devices, [&](Held<Archive, Device> device) { visit(archive, device); });
  archive.list(parts.quantizations,
               [&](Held<Archive, Quantization> quantization) { visit(archive, quantization); });
  archive.list(parts.licences, [&](Held<Archive, Licence> licence) { visit(archive, licence); });
  archive.list(parts.quality_studies, [&](Held<Archive, QualityStudy> study) { visit(archive, study); });
}

}  // namespace slm::catalog
