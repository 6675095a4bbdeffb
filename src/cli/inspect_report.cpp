#include "cli/inspect_report.h"

#include <algorithm>
#include <cmath>

#include "base/json_writer.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cli/text_table.h"
#include "core/catalog/json.h"
#include "core/tools/inspect/visible_text.h"

namespace slm::cli {
namespace {

using tools::HeaderFacts;
using tools::LineEnds;
using tools::TensorFacts;
using tools::visible_text;

using Lines = std::vector<std::vector<std::string>>;

constexpr double k_largest_decimal = 1e12;
constexpr std::size_t k_line_characters = 500;
constexpr std::size_t k_chat_template_characters = 64 * 1024;

// The first `code_point_count` characters: a file may call itself by megabytes of text.
std::string cut_text(std::string_view text, std::size_t code_point_count, LineEnds line_ends) {
  const std::string_view start = utf8_prefix(text, code_point_count);
  std::string shown = visible_text(start, line_ends);
  if (start.size() < text.size())
    shown += " … and " + format_uint(text.size() - start.size()) + " bytes more";
  return shown;
}

std::string visible(std::string_view text) {
  return cut_text(text, k_line_characters, LineEnds::written_out);
}

std::string_view name_of(tools::WeightFileKind kind) {
  constexpr std::string_view k_names[] = {"gguf", "safetensors", "safetensors index"};
  return k_names[static_cast<std::size_t>(kind)];
}

// At most three digits after the point; "" for what is no ordinary number.
std::string decimal(const std::optional<double>& value) {
  if (!value || !(*value >= 0) || *value > k_largest_decimal) return "";
  return catalog::decimal_text(static_cast<std::uint64_t>(std::llround(*value * 1000)), 3);
}

// "4.95": always two digits, so that figures can be compared by eye.
std::string hundredths_text(std::uint64_t hundredths) {
  const std::string fraction = format_uint(hundredths % 100);
  return format_uint(hundredths / 100) + (fraction.size() < 2 ? ".0" : ".") + fraction;
}

std::string count_text(catalog::Count count) {
  return count ? format_uint(*count) : "";
}

std::string shape_text(const TensorFacts& tensor) {
  std::vector<std::string> sides;
  for (const std::uint64_t side : tensor.shape) sides.push_back(format_uint(side));
  return sides.empty() ? "1" : join(sides, " x ");
}

// What is not known is left out.
void add(Lines& lines, std::string name, std::string value) {
  if (!value.empty()) lines.push_back({std::move(name), std::move(value)});
}

std::string format_name(const HeaderFacts& facts) {
  if (facts.kind == tools::WeightFileKind::gguf) return "GGUF version " + format_uint(facts.version);
  if (facts.kind == tools::WeightFileKind::safetensors) return "safetensors";
  return "safetensors in " + format_uint(facts.part_files.size()) + " files";
}

std::string quantization_text(const HeaderFacts& facts) {
  const auto bits = facts.bits_per_weight();
  std::string text = visible(facts.quantization);
  if (bits && *bits < 1000) {
    text += (text.empty() ? "" : ", ") +
            hundredths_text(static_cast<std::uint64_t>(std::llround(*bits * 100))) + " bits a weight";
  }
  return text;
}

std::string parameters_text(const HeaderFacts& facts) {
  if (!facts.parameter_count) return facts.tensors.empty() ? "" : "packed in integers, so not counted";
  const std::uint64_t count = *facts.parameter_count;
  if (count >= 1'000'000'000)
    return hundredths_text((count + 5'000'000) / 10'000'000) + "B (" + format_uint(count) + ")";
  if (count >= 1'000'000)
    return format_uint((count + 500'000) / 1'000'000) + "M (" + format_uint(count) + ")";
  return format_uint(count);
}

std::string heads_text(const tools::ShapeFacts& shape) {
  if (!shape.attention_heads) return "";
  std::string text = format_uint(*shape.attention_heads);
  if (shape.kv_heads) text += ", " + format_uint(*shape.kv_heads) + " for keys and values";
  if (shape.head_dim) text += ", of " + format_uint(*shape.head_dim);
  return text;
}

std::string experts_text(const tools::ShapeFacts& shape) {
  if (!shape.experts) return "";
  std::string text = format_uint(*shape.experts);
  if (shape.active_experts) text += ", " + format_uint(*shape.active_experts) + " active";
  if (shape.expert_width) text += ", of width " + format_uint(*shape.expert_width);
  return text;
}

std::string rope_text(const tools::RopeFacts& rope) {
  std::vector<std::string> parts;
  if (const std::string base = decimal(rope.base); !base.empty()) parts.push_back("base " + base);
  if (rope.dimensions) parts.push_back(format_uint(*rope.dimensions) + " dimensions");
  if (!rope.scaling.empty()) parts.push_back("scaling " + visible(rope.scaling));
  if (const std::string factor = decimal(rope.scaling_factor); !factor.empty())
    parts.push_back("factor " + factor);
  return join(parts, ", ");
}

std::string tokenizer_text(const tools::TokenizerFacts& tokenizer) {
  if (tokenizer.kind.empty()) return "";
  constexpr std::pair<std::string_view, std::string_view> k_kinds[] = {
      {"gpt2", "byte-pair encoding"}, {"llama", "SentencePiece"}, {"bert", "WordPiece"}, {"t5", "Unigram"}};
  std::string text = visible(tokenizer.kind);
  for (const auto& [kind, meaning] : k_kinds) {
    if (kind == tokenizer.kind) text += " (" + std::string(meaning) + ")";
  }
  return tokenizer.pre.empty() ? text : text + ", splits like " + visible(tokenizer.pre);
}

std::string size_text(const InspectReport& report) {
  const HeaderFacts& facts = report.facts;
  std::string text = facts.file_bytes ? bytes_text(*facts.file_bytes) : "size unknown";
  text += ", header " + bytes_text(facts.header_bytes) + ", read " + bytes_text(report.read_bytes);
  return text;
}

Lines fact_lines(const InspectReport& report) {
  const HeaderFacts& facts = report.facts;
  const tools::ShapeFacts& shape = facts.shape;
  Lines lines;
  add(lines, "file", format_name(facts) + ", " + size_text(report));
  if (facts.part_count > 1) {
    add(lines, "part", format_uint(facts.part_index + 1) + " of " + format_uint(facts.part_count));
  }
  add(lines, "name", visible(facts.name));
  add(lines, "architecture", visible(facts.architecture));
  add(lines, "licence", visible(facts.licence));
  add(lines, "parameters", parameters_text(facts));
  add(lines, "quantization", quantization_text(facts));
  add(lines, "context", count_text(shape.context_length));
  add(lines, "layers", count_text(shape.layer_count));
  add(lines, "hidden size", count_text(shape.hidden_size));
  add(lines, "heads", heads_text(shape));
  add(lines, "sliding window", count_text(shape.sliding_window));
  add(lines, "feed-forward", count_text(shape.ffn_size));
  add(lines, "experts", experts_text(shape));
  add(lines, "vocabulary", count_text(shape.vocabulary_size));
  add(lines, "positions", rope_text(facts.rope));
  add(lines, "tokenizer", tokenizer_text(facts.tokenizer));
  if (facts.kind == tools::WeightFileKind::gguf) add(lines, "alignment", format_uint(facts.alignment));
  return lines;
}

std::string types_text(const HeaderFacts& facts) {
  if (facts.types.empty()) return "\nno tensors\n";
  Lines lines{{"type", "tensors", "weights", "bytes"}};
  for (const tools::TypeShare& share : facts.types) {
    lines.push_back({visible(share.type), format_uint(share.tensor_count), format_uint(share.element_count),
                     bytes_text(share.byte_count)});
  }
  return "\n" + table_text(lines);
}

std::string tensors_text(const HeaderFacts& facts) {
  Lines lines{{"tensor", "shape", "type", "bytes", "at"}};
  for (const TensorFacts& tensor : facts.tensors) {
    lines.push_back({visible(tensor.name), shape_text(tensor), visible(tensor.type),
                     tensor.byte_count ? format_uint(*tensor.byte_count) : "?",
                     format_uint(tensor.first_byte)});
  }
  return "\n" + table_text(lines);
}

std::string chat_template_text(const HeaderFacts& facts) {
  if (facts.tokenizer.chat_template.empty()) return "";
  const std::string shown =
      cut_text(facts.tokenizer.chat_template, k_chat_template_characters, LineEnds::kept);
  std::string text = "\nchat template\n";
  for (const std::string_view line : split_lines(shown)) text += "  | " + std::string(line) + "\n";
  return text;
}

std::string findings_text(const InspectReport& report) {
  std::string text;
  for (const tools::Finding& finding : report.facts.findings) {
    text += (finding.kind == tools::FindingKind::broken ? "broken: " : "unusual: ") +
            visible(finding.message) + "\n";
  }
  for (const std::string& note : report.notes) text += "note: " + visible(note) + "\n";
  return text.empty() ? "" : "\n" + text;
}

std::string predicted_text(const InspectReport& report) {
  const auto& predicted = report.card->comparison.predicted;
  if (!predicted || !report.facts.file_bytes || *report.facts.file_bytes == 0) return "";
  const double ratio =
      static_cast<double>(predicted->file_bytes) / static_cast<double>(*report.facts.file_bytes);
  if (ratio > 1000) return "";
  const std::int64_t hundredths = std::llround((ratio - 1) * 10'000);
  const std::uint64_t size = static_cast<std::uint64_t>(hundredths < 0 ? -hundredths : hundredths);
  return "our formula gives " + bytes_text(predicted->file_bytes) + " for " + predicted->quantization + ", " +
         (hundredths < 0 ? "-" : "+") + hundredths_text(size) + " % of the real size\n";
}

std::string card_text(const InspectReport& report) {
  if (!report.card) {
    return "\nno card of the catalogue is named like this file, so nothing was compared; --model ID says "
           "which\n";
  }
  const ComparedCard& card = *report.card;
  std::string text =
      "\ncompared with the card " + card.model_id + " (found by \"" + visible(card.matched_name) + "\")\n";
  for (const tools::Disagreement& each : card.comparison.disagreements) {
    text += "differs: " + each.field + ": card says " + visible(each.card) + ", weights say " +
            visible(each.weights) + "\n";
  }
  if (!card.comparison.agreed.empty()) text += "agrees: " + join(card.comparison.agreed, ", ") + "\n";
  for (const std::string& note : card.comparison.notes) text += "note: " + note + "\n";
  return text + predicted_text(report);
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
  const std::string text = decimal(value);
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

std::string bytes_text(std::uint64_t byte_count) {
  constexpr std::uint64_t k_mega = 1'000'000;
  constexpr std::uint64_t k_giga = 1'000'000'000;
  if (byte_count < k_mega) return format_uint(byte_count) + " bytes";
  const bool is_giga = byte_count >= k_giga;
  const std::uint64_t hundredth = (is_giga ? k_giga : k_mega) / 100;
  const std::uint64_t hundredths = byte_count / hundredth + (byte_count % hundredth >= hundredth / 2 ? 1 : 0);
  return hundredths_text(hundredths) + (is_giga ? " GB" : " MB");
}

bool has_complaints(const InspectReport& report) {
  const auto is_broken = [](const tools::Finding& finding) {
    return finding.kind == tools::FindingKind::broken;
  };
  const auto& findings = report.facts.findings;
  return std::any_of(findings.begin(), findings.end(), is_broken) ||
         (report.card && !report.card->comparison.disagreements.empty());
}

std::string inspect_text(const InspectReport& report, TensorList tensors) {
  const HeaderFacts& facts = report.facts;
  std::string text = visible(report.place) + "\n\n" + table_text(fact_lines(report)) + types_text(facts);
  if (tensors == TensorList::shown && !facts.tensors.empty()) text += tensors_text(facts);
  return text + chat_template_text(facts) + findings_text(report) + card_text(report);
}

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
