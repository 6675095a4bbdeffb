#include <string_view>

#include "base/json_writer.h"
#include "cli/inspect_report.h"

namespace slm::cli {
namespace {

using tools::HeaderFacts;
using tools::TensorFacts;

std::string_view name_of(tools::WeightFileKind kind) {
  constexpr std::string_view k_names[] = {"gguf", "safetensors", "safetensors index"};
  return k_names[static_cast<std::size_t>(kind)];
}

template <class Integer>
void write_number(JsonWriter& json, std::string_view key, const std::optional<Integer>& value) {
  json.key(key);
  if (value) {
    json.number(*value);
  } else {
    json.null();
  }
}

void write_text(JsonWriter& json, std::string_view key, const std::string& text) {
  json.key(key);
  if (text.empty()) {
    json.null();
  } else {
    json.string(text);
  }
}

void write_decimal(JsonWriter& json, std::string_view key, const std::optional<double>& value) {
  const std::string text = decimal_text(value);
  json.key(key);
  if (text.empty()) {
    json.null();
  } else {
    json.embedded(text);
  }
}

void write_shape(JsonWriter& json, const tools::ShapeFacts& shape) {
  write_number(json, "context_length", shape.context_length);
  write_number(json, "layer_count", shape.layer_count);
  write_number(json, "hidden_size", shape.hidden_size);
  write_number(json, "attention_heads", shape.attention_heads);
  write_number(json, "kv_heads", shape.kv_heads);
  write_number(json, "head_dim", shape.head_dim);
  write_number(json, "ffn_size", shape.ffn_size);
  write_number(json, "vocabulary_size", shape.vocabulary_size);
  write_number(json, "sliding_window", shape.sliding_window);
  write_number(json, "experts", shape.experts);
  write_number(json, "active_experts", shape.active_experts);
  write_number(json, "expert_width", shape.expert_width);
}

void write_rope_and_tokenizer(JsonWriter& json, const HeaderFacts& facts) {
  json.key("rope").begin_object();
  write_decimal(json, "base", facts.rope.base);
  write_number(json, "dimensions", facts.rope.dimensions);
  write_text(json, "scaling", facts.rope.scaling);
  write_decimal(json, "scaling_factor", facts.rope.scaling_factor);
  json.end_object();
  json.key("tokenizer").begin_object();
  write_text(json, "kind", facts.tokenizer.kind);
  write_text(json, "pre", facts.tokenizer.pre);
  json.end_object();
  write_text(json, "chat_template", facts.tokenizer.chat_template);
}

void write_types(JsonWriter& json, const HeaderFacts& facts) {
  json.key("types").begin_array();
  for (const tools::TypeShare& share : facts.types) {
    json.begin_object().key("type").string(share.type).key("tensor_count").number(share.tensor_count);
    json.key("element_count").number(share.element_count).key("bytes").number(share.byte_count).end_object();
  }
  json.end_array();
}

void write_tensors(JsonWriter& json, const HeaderFacts& facts) {
  json.key("tensors").begin_array();
  for (const TensorFacts& tensor : facts.tensors) {
    json.begin_object().key("name").string(tensor.name).key("shape").begin_array();
    for (const std::uint64_t side : tensor.shape) json.number(side);
    json.end_array().key("type").string(tensor.type);
    write_number(json, "bytes", tensor.byte_count);
    json.key("first_byte").number(tensor.first_byte);
    write_text(json, "file", tensor.part);
    json.end_object();
  }
  json.end_array();
}

void write_findings(JsonWriter& json, const InspectReport& report) {
  json.key("findings").begin_array();
  for (const tools::Finding& finding : report.facts.findings) {
    const bool is_broken = finding.kind == tools::FindingKind::broken;
    json.begin_object().key("kind").string(is_broken ? "broken" : "unusual");
    json.key("message").string(finding.message).end_object();
  }
  json.end_array().key("notes").begin_array();
  for (const std::string& note : report.notes) json.string(note);
  json.end_array();
}

void write_card(JsonWriter& json, const InspectReport& report) {
  json.key("card");
  if (!report.card) {
    json.null();
    return;
  }
  const tools::CardComparison& comparison = report.card->comparison;
  json.begin_object().key("model").string(report.card->model_id);
  json.key("matched_name").string(report.card->matched_name).key("disagreements").begin_array();
  for (const tools::Disagreement& each : comparison.disagreements) {
    json.begin_object().key("field").string(each.field).key("card").string(each.card);
    json.key("weights").string(each.weights).end_object();
  }
  json.end_array().key("agreed").begin_array();
  for (const std::string& field : comparison.agreed) json.string(field);
  json.end_array().key("notes").begin_array();
  for (const std::string& note : comparison.notes) json.string(note);
  json.end_array();
  const auto predicted =
      comparison.predicted ? std::optional(comparison.predicted->file_bytes) : std::nullopt;
  write_number(json, "predicted_file_bytes", predicted);
  json.end_object();
}

}  // namespace

std::string inspect_json(const InspectReport& report, TensorList tensors) {
  const HeaderFacts& facts = report.facts;
  JsonWriter json;
  json.begin_object().key("place").string(report.place).key("kind").string(name_of(facts.kind));
  write_number(json, "version", facts.version > 0 ? std::optional(facts.version) : std::nullopt);
  write_text(json, "name", facts.name);
  write_text(json, "architecture", facts.architecture);
  write_text(json, "licence", facts.licence);
  write_number(json, "parameter_count", facts.parameter_count);
  write_text(json, "quantization", facts.quantization);
  write_decimal(json, "bits_per_weight", facts.bits_per_weight());
  write_shape(json, facts.shape);
  write_rope_and_tokenizer(json, facts);
  write_number(json, "file_bytes", facts.file_bytes);
  json.key("header_bytes").number(facts.header_bytes).key("tensor_bytes").number(facts.tensor_bytes);
  json.key("read_bytes").number(report.read_bytes).key("alignment").number(facts.alignment);
  json.key("part_index").number(facts.part_index).key("part_count").number(facts.part_count);
  json.key("tensor_count").number(facts.tensors.size());
  write_types(json, facts);
  if (tensors == TensorList::shown) write_tensors(json, facts);
  write_findings(json, report);
  write_card(json, report);
  json.end_object();
  return json.take() + "\n";
}

}  // namespace slm::cli
