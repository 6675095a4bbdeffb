#include "core/tools/inspect/inspect_report.h"

#include <algorithm>

#include "base/decimal.h"
#include "base/text.h"
#include "base/utf8.h"
#include "core/tools/faces/question.h"
#include "core/tools/faces/value_text.h"
#include "core/tools/inspect/visible_text.h"

namespace slm::tools {
namespace {

constexpr std::size_t k_line_characters = 500;
constexpr std::size_t k_chat_template_characters = 64 * 1024;
constexpr std::string_view k_weights_formula = "/learn/formulas/gguf-weights/";

// The first characters only: a file may call itself by megabytes of text.
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

Value text_value(std::string_view text) {
  if (text.empty()) return Unknown{};
  return visible(text);
}

// What no file can mean, infinite or without end, is unknown.
Value number_value(std::optional<double> number, Unit unit) {
  constexpr double k_largest = 1e15;
  if (!number || !(*number >= 0) || *number >= k_largest) return Unknown{};
  return Quantity{.value = *number, .unit = unit};
}

template <class Integer>
Value count_value(const std::optional<Integer>& count, Unit unit = Unit::none) {
  return number_value(count ? std::optional(static_cast<double>(*count)) : std::nullopt, unit);
}

Value bytes_value(std::uint64_t byte_count) {
  return count_value(std::optional(byte_count), Unit::bytes);
}

std::string format_name(const HeaderFacts& facts) {
  const std::string name = facts.kind == WeightFileKind::gguf ? "GGUF" : "safetensors";
  return facts.part_files.empty() ? name : name + " in " + format_uint(facts.part_files.size()) + " files";
}

std::string_view kind_name(WeightFileKind kind) {
  constexpr std::string_view k_names[] = {"gguf", "safetensors", "safetensors index"};
  return k_names[static_cast<std::size_t>(kind)];
}

// "GGUF, llama, 90,688 parameters, Q8_0"
std::string what_it_is(const HeaderFacts& facts) {
  std::vector<std::string> parts{format_name(facts)};
  if (!facts.architecture.empty()) parts.push_back(visible(facts.architecture));
  if (facts.parameter_count) {
    const Value count = count_value(facts.parameter_count, Unit::parameters);
    parts.push_back(value_text(count) + " parameters");
  }
  if (!facts.quantization.empty()) parts.push_back(visible(facts.quantization));
  return join(parts, ", ");
}

const Finding* first_finding(const HeaderFacts& facts, FindingKind kind) {
  const auto place = std::find_if(facts.findings.begin(), facts.findings.end(),
                                  [&](const Finding& finding) { return finding.kind == kind; });
  return place == facts.findings.end() ? nullptr : &*place;
}

std::string disagreement_sentence(const ComparedCard& card) {
  const auto& disagreements = card.comparison.disagreements;
  const Disagreement& first = disagreements.front();
  std::string text = first.field + ": the card of " + card.model.name + " says " + visible(first.card) +
                     ", the file " + visible(first.weights) + ".";
  if (disagreements.size() > 1) text += " " + format_uint(disagreements.size() - 1) + " more below.";
  return capitalize(text);
}

Headline headline_of(const InspectAnswer& answer) {
  const HeaderFacts& facts = answer.read.facts;
  const std::string start = what_it_is(facts) + ". ";
  if (const Finding* broken = first_finding(facts, FindingKind::broken))
    return {Tone::bad, "Damaged", start + capitalize(visible(broken->message)) + "."};
  if (answer.card && !answer.card->comparison.disagreements.empty())
    return {Tone::tight, "Differs from its card", start + disagreement_sentence(*answer.card)};
  if (const Finding* unusual = first_finding(facts, FindingKind::unusual))
    return {Tone::tight, "Unusual", start + capitalize(visible(unusual->message)) + "."};
  if (answer.card && !answer.card->comparison.agreed.empty()) {
    return {Tone::good, "Agrees with its card",
            start + "What both the file and the card of " + answer.card->model.name + " say is the same."};
  }
  return {Tone::neutral, "Readable",
          start + "No card of the catalogue was compared: none is called like this file."};
}

void add(FactList& list, const char* key, const char* label, Value value) {
  list.facts.push_back({.key = key, .label = label, .value = std::move(value)});
}

FactList file_facts(const InspectAnswer& answer) {
  const HeaderFacts& facts = answer.read.facts;
  const bool is_gguf = facts.kind == WeightFileKind::gguf;
  FactList list{.title = "The file", .facts = {}, .hides_unknown = true};
  add(list, "place", "Read from", text_value(answer.place));
  add(list, "kind", "Format", std::string(kind_name(facts.kind)));
  add(list, "version", "Version", count_value(is_gguf ? std::optional(facts.version) : std::nullopt));
  add(list, "name", "Calls itself", text_value(facts.name));
  add(list, "architecture", "Architecture", text_value(facts.architecture));
  add(list, "licence", "Licence", text_value(facts.licence));
  add(list, "parameter_count", "Parameters", count_value(facts.parameter_count, Unit::parameters));
  add(list, "quantization", "Quantization", text_value(facts.quantization));
  add(list, "bits_per_weight", "On average", number_value(facts.bits_per_weight(), Unit::bits_per_weight));
  add(list, "file_bytes", "Size", count_value(facts.file_bytes, Unit::bytes));
  add(list, "header_bytes", "Header", bytes_value(facts.header_bytes));
  add(list, "tensor_bytes", "Weights", bytes_value(facts.tensor_bytes));
  add(list, "read_bytes", "Read to know this", bytes_value(answer.read.read_bytes));
  add(list, "alignment", "Alignment", bytes_value(facts.alignment));
  add(list, "tensor_count", "Tensors", count_value(std::optional(facts.tensors.size())));
  const bool is_part = facts.part_count > 1;
  add(list, "part_number", "Part", count_value(is_part ? std::optional(facts.part_index + 1) : std::nullopt));
  add(list, "part_count", "Parts", count_value(is_part ? std::optional(facts.part_count) : std::nullopt));
  return list;
}

FactList shape_facts(const HeaderFacts& facts) {
  const ShapeFacts& shape = facts.shape;
  FactList list{.title = "The model in it", .facts = {}, .hides_unknown = true};
  add(list, "context_length", "Context", count_value(shape.context_length, Unit::tokens));
  add(list, "layer_count", "Layers", count_value(shape.layer_count));
  add(list, "hidden_size", "Hidden size", count_value(shape.hidden_size));
  add(list, "attention_heads", "Attention heads", count_value(shape.attention_heads));
  add(list, "kv_heads", "Heads of keys and values", count_value(shape.kv_heads));
  add(list, "head_dim", "Head size", count_value(shape.head_dim));
  add(list, "sliding_window", "Sliding window", count_value(shape.sliding_window, Unit::tokens));
  add(list, "ffn_size", "Feed-forward width", count_value(shape.ffn_size));
  add(list, "experts", "Experts", count_value(shape.experts));
  add(list, "active_experts", "Active experts", count_value(shape.active_experts));
  add(list, "expert_width", "Expert width", count_value(shape.expert_width));
  add(list, "vocabulary_size", "Vocabulary", count_value(shape.vocabulary_size, Unit::tokens));
  add(list, "rope_base", "RoPE base", number_value(facts.rope.base, Unit::none));
  add(list, "rope_dimensions", "RoPE dimensions", count_value(facts.rope.dimensions));
  add(list, "rope_scaling", "RoPE scaling", text_value(facts.rope.scaling));
  add(list, "rope_scaling_factor", "RoPE scaling factor",
      number_value(facts.rope.scaling_factor, Unit::none));
  add(list, "tokenizer_kind", "Tokenizer", text_value(facts.tokenizer.kind));
  add(list, "tokenizer_pre", "Splits like", text_value(facts.tokenizer.pre));
  return list;
}

Table types_table(const HeaderFacts& facts) {
  Table table{.key = "types",
              .title = "Types of the weights",
              .columns = {{"type", "Type"},
                          {"tensor_count", "Tensors"},
                          {"element_count", "Numbers"},
                          {"bytes", "Bytes"}},
              .rows = {}};
  for (const TypeShare& share : facts.types) {
    table.rows.push_back({visible(share.type), count_value(std::optional(share.tensor_count)),
                          count_value(std::optional(share.element_count), Unit::parameters),
                          bytes_value(share.byte_count)});
  }
  return table;
}

Table findings_table(const HeaderFacts& facts) {
  Table table{.key = "findings",
              .title = "What is wrong or odd",
              .columns = {{"kind", "Kind"}, {"message", "What was found"}},
              .rows = {}};
  for (const Finding& finding : facts.findings) {
    const bool is_broken = finding.kind == FindingKind::broken;
    table.rows.push_back({std::string(is_broken ? "broken" : "unusual"), visible(finding.message)});
  }
  return table;
}

std::string shape_text(const TensorFacts& tensor) {
  std::vector<std::string> sides;
  for (const std::uint64_t side : tensor.shape) sides.push_back(format_uint(side));
  return sides.empty() ? "1" : join(sides, " x ");
}

Table tensors_table(const HeaderFacts& facts) {
  Table table{.key = "tensors",
              .title = "Tensors",
              .columns = {{"name", "Tensor"},
                          {"shape", "Shape"},
                          {"type", "Type"},
                          {"bytes", "Bytes"},
                          {"first_byte", "At byte"}},
              .rows = {}};
  const bool has_parts = !facts.tensors.empty() && !facts.tensors.front().part.empty();
  if (has_parts) table.columns.push_back({"file", "File"});
  const std::size_t count = std::min(facts.tensors.size(), k_listed_tensors);
  for (std::size_t at = 0; at < count; ++at) {
    const TensorFacts& tensor = facts.tensors[at];
    auto& row = table.rows.emplace_back();
    row = {visible(tensor.name), shape_text(tensor), visible(tensor.type),
           count_value(tensor.byte_count, Unit::bytes), count_value(std::optional(tensor.first_byte))};
    if (has_parts) row.push_back(text_value(tensor.part));
  }
  return table;
}

// "+0.12 % of the real size"; "" where the real size is not known or the two have nothing to do with each
// other.
std::string deviation_text(std::uint64_t predicted_bytes, std::optional<std::uint64_t> file_bytes) {
  constexpr double k_largest_ratio = 1000;
  if (!file_bytes || *file_bytes == 0) return {};
  const double ratio = static_cast<double>(predicted_bytes) / static_cast<double>(*file_bytes);
  if (ratio > k_largest_ratio) return {};
  return (ratio < 1 ? "" : "+") + format_fixed(100 * (ratio - 1), 2) + " % of the real size";
}

FactList card_facts(const InspectAnswer& answer) {
  FactList list{.title = answer.card ? "Against its card" : "", .facts = {}, .hides_unknown = true};
  Value card = Unknown{}, name = Unknown{}, predicted = Unknown{};
  std::string note;
  if (answer.card) {
    card = Link{answer.card->model.id.text(), answer.card->model.address()};
    name = text_value(answer.card->matched_name);
    if (const auto& size = answer.card->comparison.predicted) {
      predicted = bytes_value(size->file_bytes);
      note = deviation_text(size->file_bytes, answer.read.facts.file_bytes);
    }
  }
  list.facts.push_back({.key = "card_model", .label = "Card", .value = std::move(card)});
  list.facts.push_back({.key = "card_matched_name", .label = "Found by", .value = std::move(name)});
  list.facts.push_back({.key = "predicted_file_bytes",
                        .label = "Size by our formula",
                        .value = std::move(predicted),
                        .basis = Basis::estimate,
                        .note = std::move(note),
                        .source = std::string(k_weights_formula)});
  return list;
}

Table disagreements_table(const InspectAnswer& answer) {
  Table table{.key = "disagreements",
              .title = "Where card and file disagree",
              .columns = {{"field", "Field"}, {"card", "Card"}, {"weights", "File"}},
              .rows = {}};
  if (!answer.card) return table;
  for (const Disagreement& each : answer.card->comparison.disagreements) {
    table.rows.push_back({each.field, visible(each.card), visible(each.weights)});
  }
  return table;
}

Notes notes_of(const InspectAnswer& answer) {
  Notes notes{.key = "notes", .title = "Notes", .sentences = {}};
  for (const std::string& note : answer.read.notes) notes.sentences.push_back(visible(note));
  if (answer.card) {
    for (const std::string& note : answer.card->comparison.notes) notes.sentences.push_back(visible(note));
  }
  const std::size_t tensor_count = answer.read.facts.tensors.size();
  if (answer.tensors == TensorList::shown && tensor_count > k_listed_tensors) {
    notes.sentences.push_back("of " + format_grouped(tensor_count) + " tensors the first " +
                              format_grouped(k_listed_tensors) + " are listed");
  }
  return notes;
}

Command size_command(const Parameters& question) {
  Command command{.key = "size_command", .label = "How much memory it needs, and where it fits", .line = {}};
  if (question.empty()) return command;
  command.line = "slmhub size";
  for (const auto& [name, text] : question) command.line += " --" + name + " " + text;
  return command;
}

FactList size_link(const Parameters& question) {
  FactList list{.title = {}, .facts = {}, .hides_unknown = true};
  const Value link =
      question.empty() ? Value(Unknown{}) : Value(Link{"Does it fit?", "/tools/size/?" + query_of(question)});
  list.facts.push_back({.key = "size_page", .label = "Memory it needs", .value = link});
  return list;
}

bool has_complaints(const InspectAnswer& answer) {
  return first_finding(answer.read.facts, FindingKind::broken) != nullptr ||
         (answer.card && !answer.card->comparison.disagreements.empty());
}

}  // namespace

Report inspect_report(const InspectAnswer& answer) {
  const HeaderFacts& facts = answer.read.facts;
  Report report;
  report.has_complaints = has_complaints(answer);
  std::vector<std::string> agreed;
  if (answer.card) agreed = answer.card->comparison.agreed;
  const auto add_block = [&](Block block) { report.blocks.push_back(std::move(block)); };
  add_block(headline_of(answer));
  add_block(card_facts(answer));
  add_block(disagreements_table(answer));
  add_block(findings_table(facts));
  add_block(file_facts(answer));
  add_block(shape_facts(facts));
  add_block(size_link(answer.size_question));
  add_block(size_command(answer.size_question));
  add_block(types_table(facts));
  add_block(Quotation{"chat_template", "Chat template, as the file has it",
                      cut_text(facts.tokenizer.chat_template, k_chat_template_characters, LineEnds::kept)});
  add_block(Notes{"agreed", "The same in card and file", std::move(agreed)});
  add_block(notes_of(answer));
  if (answer.tensors == TensorList::shown) report.blocks.push_back(tensors_table(facts));
  return report;
}

}  // namespace slm::tools
