#include "core/tools/faces/answer_json.h"

#include <algorithm>

#include "base/decimal.h"
#include "base/text.h"
#include "core/tools/faces/value_text.h"

namespace slm::tools {
namespace {

constexpr unsigned k_interval_digits = 6;
constexpr std::size_t k_longest_echo_bytes = 4096;

struct JsonBlock {
  JsonWriter& json;

  void operator()(const Headline& headline) const {
    json.key("verdict").string(headline.verdict).key("summary").string(headline.sentence);
  }
  void operator()(const FactList& list) const {
    for (const Fact& fact : list.facts) {
      json.key(fact.key);
      write_value(json, fact.value);
      const auto* quantity = std::get_if<Quantity>(&fact.value);
      if (quantity == nullptr || !quantity->interval) continue;
      json.key(fact.key + "_interval").begin_array();
      json.embedded(format_significant(quantity->interval->low, k_interval_digits));
      json.embedded(format_significant(quantity->interval->high, k_interval_digits));
      json.end_array();
    }
  }
  void operator()(const Table& table) const {
    json.key(table.key).begin_array();
    for (const std::vector<Value>& row : table.rows) {
      json.begin_object();
      for (std::size_t at = 0; at < row.size(); ++at) {
        json.key(table.columns[at].key);
        write_value(json, row[at]);
      }
      json.end_object();
    }
    json.end_array();
  }
  void operator()(const Notes& notes) const {
    json.key(notes.key).begin_array();
    for (const std::string& sentence : notes.sentences) json.string(sentence);
    json.end_array();
  }
  void operator()(const Command& command) const { json.key(command.key).string(command.line); }
  void operator()(const Quotation& quotation) const {
    json.key(quotation.key);
    if (quotation.text.empty()) {
      json.null();
    } else {
      json.string(quotation.text);
    }
  }
  void operator()(const Picture&) const {}
  void operator()(const Paragraph&) const {}
};

// Nobody needs a megabyte of rows told back.
std::string echo_of(const std::string& text) {
  if (text.size() <= k_longest_echo_bytes) return text;
  const auto line_count = 1 + static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
  return format_uint(text.size()) + " bytes, lines: " + format_uint(line_count);
}

}  // namespace

std::string answer_json(const Tool& tool, const Asked& asked) {
  JsonWriter json;
  json.begin_object().key("tool").string(tool.name).key("question").begin_object();
  for (const auto& [name, text] : asked.complete) json.key(name).string(echo_of(text));
  json.end_object();
  for (const Block& block : asked.answer->blocks) std::visit(JsonBlock{json}, block);
  json.end_object();
  return json.take();
}

void write_errors(JsonWriter& json, const InputErrors& errors) {
  json.begin_array();
  for (const InputError& error : errors) {
    json.begin_object().key("input").string(error.input).key("message").string(error.message);
    json.key("suggestions").begin_array();
    for (const std::string& suggestion : error.suggestions) json.string(suggestion);
    json.end_array().end_object();
  }
  json.end_array();
}

}  // namespace slm::tools
