#include "core/tools/faces/answer_text.h"

#include <algorithm>

#include "base/text.h"
#include "core/tools/faces/value_text.h"

namespace slm::tools {
namespace {

// Characters, not bytes: units stand behind a thin space of three bytes.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string padded(std::string text, std::size_t width, bool is_right) {
  const std::size_t missing = width - std::min(width, width_of(text));
  return is_right ? std::string(missing, ' ') + text : text + std::string(missing, ' ');
}

struct TextBlock {
  std::string& out;

  void title(const std::string& text) const {
    if (!text.empty()) out += "\n" + text + "\n";
  }
  void operator()(const Headline& headline) const {
    out += headline.verdict + ": " + headline.sentence + "\n";
  }
  void operator()(const FactList& list) const {
    if (is_hidden(list)) return;
    if (list.title.empty()) out += "\n";
    title(list.title);
    std::size_t width = 0;
    for (const Fact& fact : list.facts) width = std::max(width, width_of(fact.label));
    for (const Fact& fact : list.facts) {
      if (is_hidden(list, fact)) continue;
      out += "  " + padded(fact.label, width, false) + "  " + value_text(fact.value);
      if (fact.basis == Basis::estimate) out += ", estimate";
      if (fact.basis == Basis::unverified) out += ", unverified";
      if (!fact.note.empty()) out += "  (" + fact.note + ")";
      out += "\n";
    }
  }
  void operator()(const Table& table) const {
    if (table.rows.empty()) return;
    title(table.title);
    std::vector<std::vector<std::string>> cells(1);
    for (const Column& column : table.columns) cells.front().push_back(column.label);
    for (const std::vector<Value>& row : table.rows) {
      auto& line = cells.emplace_back();
      for (const Value& value : row) line.push_back(value_text(value));
    }
    std::vector<std::size_t> widths(table.columns.size(), 0);
    for (const auto& line : cells) {
      for (std::size_t at = 0; at < line.size(); ++at) widths[at] = std::max(widths[at], width_of(line[at]));
    }
    for (std::size_t row = 0; row < cells.size(); ++row) {
      std::string text;
      for (std::size_t at = 0; at < cells[row].size(); ++at) {
        const bool is_number =
            !table.rows.empty() && std::holds_alternative<Quantity>(table.rows.front()[at]);
        text += "  " + padded(cells[row][at], widths[at], is_number);
      }
      text.erase(text.find_last_not_of(' ') + 1);
      out += text + "\n";
    }
  }
  void operator()(const Notes& notes) const {
    if (notes.sentences.empty()) return;
    title(notes.title);
    for (const std::string& sentence : notes.sentences) out += "  - " + sentence + "\n";
  }
  void operator()(const Command& command) const {
    if (command.line.empty()) return;
    out += "\n" + command.label + ":\n  " + command.line + "\n";
  }
  void operator()(const Paragraph& paragraph) const { out += "\n" + paragraph.text + "\n"; }
  void operator()(const Quotation& quotation) const {
    if (quotation.text.empty()) return;
    title(quotation.title);
    for (const std::string_view line : split_lines(quotation.text)) out += "  | " + std::string(line) + "\n";
  }
  void operator()(const Picture&) const {}
};

}  // namespace

std::string answer_text(const Report& report) {
  std::string out;
  for (const Block& block : report.blocks) std::visit(TextBlock{out}, block);
  return out;
}

}  // namespace slm::tools
