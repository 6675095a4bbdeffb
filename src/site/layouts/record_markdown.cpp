#include "base/text.h"
#include "site/layouts/record.h"

namespace slm::site {
namespace {

// Text of a cell or a line: a bar would end the cell, a bracket would start a link.
std::string plain(std::string_view text) {
  std::string out(text);
  for (const char* sign : {"|", "[", "]"}) out = replace_all(out, sign, std::string("\\") + sign);
  return out;
}

std::string fact_text(const View& view, const Fact& fact) {
  std::string text = plain(fact.value);
  if (!fact.address.empty()) {
    const bool is_own = fact.address.starts_with('/');
    text = "[" + text + "](" + (is_own ? view.absolute(fact.address) : fact.address) + ")";
  }
  if (fact.basis == FactBasis::estimate) return text + " (estimate)";
  if (fact.basis == FactBasis::unmarked) return text;
  if (!fact.provenance.is_verified()) return text + " (unverified)";
  return fact.provenance.source.empty() ? text : text + " (" + plain(fact.provenance.source) + ")";
}

void append_facts(std::string& out, const View& view, const std::vector<Fact>& facts) {
  for (const Fact& fact : facts) out += "- " + fact.label + ": " + fact_text(view, fact) + "\n";
  if (!facts.empty()) out += '\n';
}

void append_lists(std::string& out, const View& view, const std::vector<NameList>& lists) {
  for (const NameList& list : lists) {
    out += "- " + fact_text(view, list.heading) + ": ";
    for (std::size_t at = 0; at < list.names.size(); ++at) {
      out += (at > 0 ? ", " : "") + fact_text(view, list.names[at]);
    }
    out += '\n';
  }
  if (!lists.empty()) out += '\n';
}

void append_table(std::string& out, const View& view, const RecordTable& table) {
  if (table.rows.empty()) return;
  out += table.caption + ":\n\n|";
  for (const std::string& column : table.columns) out += " " + plain(column) + " |";
  out += "\n|";
  for (std::size_t at = 0; at < table.columns.size(); ++at) out += "---|";
  out += '\n';
  for (const std::vector<Cell>& row : table.rows) {
    out += '|';
    for (const Cell& cell : row) out += " " + fact_text(view, cell.fact) + " |";
    out += '\n';
  }
  out += '\n';
}

}  // namespace

std::string record_markdown(const View& view, const Record& record) {
  std::string out = "# " + record.title + "\n\n> " + record.description +
                    "\n\nSource: " + view.absolute(record.address) + "\n\n";
  append_facts(out, view, record.strip);
  if (!record.opening.markdown.empty()) out += record.opening.markdown + "\n";
  for (const RecordPart& part : record.parts) {
    out += "## " + part.heading + "\n\n";
    for (const Fact& link : part.links) out += "- " + fact_text(view, link) + "\n";
    if (!part.links.empty()) out += '\n';
    for (const std::string& paragraph : part.paragraphs) out += paragraph + "\n\n";
    append_facts(out, view, part.facts);
    append_table(out, view, part.table);
    append_lists(out, view, part.lists);
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace slm::site
