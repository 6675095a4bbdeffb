#include "site/layouts/record.h"

#include "site/layouts/article.h"
#include "site/layouts/parts.h"

namespace slm::site {
namespace {

using html::Writer;

// A table of so few columns would only be torn apart by the full width.
constexpr std::size_t k_narrow_columns = 4;
// What a phone shows side by side.
constexpr std::size_t k_phone_columns = 3;

void draw_strip(Writer& out, const View& view, const std::vector<Fact>& facts) {
  if (facts.empty()) return;
  out.element("dl", {{"class", "facts"}}, [&] {
    for (const Fact& fact : facts) {
      out.element("div", {}, [&] {
        out.element_text("dt", {}, fact.label);
        out.element("dd", {}, [&] { draw_fact(out, view, fact); });
      });
    }
  });
}

void draw_terms(Writer& out, const View& view, const std::vector<Fact>& facts) {
  if (facts.empty()) return;
  out.element("dl", {{"class", "terms"}}, [&] {
    for (const Fact& fact : facts) {
      out.element("div", {}, [&] {
        out.element_text("dt", {}, fact.label);
        out.element("dd", {}, [&] { draw_fact(out, view, fact); });
      });
    }
  });
}

void draw_cell(Writer& out, const View& view, const Cell& cell) {
  if (cell.bar) return draw_small_fit_bar(out, labelled(*cell.bar));
  draw_fact(out, view, cell.fact);
}

bool has_cards(const RecordTable& table) {
  return table.phone_rows == PhoneRows::cards && table.columns.size() > k_phone_columns;
}

// A card has no head above its values, so that each of them carries its column's name.
void draw_row(Writer& out, const View& view, const RecordTable& table, const std::vector<Cell>& row) {
  const bool is_labelled = has_cards(table);
  out.element("tr", {}, [&] {
    out.element("th", {{"scope", "row"}}, [&] { draw_cell(out, view, row.front()); });
    for (std::size_t at = 1; at < row.size(); ++at) {
      out.element("td", {html::when(is_labelled, {"data-label", table.columns[at]})},
                  [&] { draw_cell(out, view, row[at]); });
    }
  });
}

std::string class_of(const RecordTable& table) {
  std::string name = "table";
  if (table.columns.size() <= k_narrow_columns) name += " table-narrow";
  if (has_cards(table)) name += " table-cards";
  return name;
}

void draw_table(Writer& out, const View& view, const RecordTable& table) {
  if (table.rows.empty()) return;
  const std::string name = class_of(table);
  const html::Attributes region = {
      {"class", name}, {"role", "region"}, {"aria-label", table.caption}, {"tabindex", "0"}};
  out.element("div", region, [&] {
    out.element("table", {}, [&] {
      out.element_text("caption", {}, table.caption);
      out.element("thead", {}, [&] {
        out.element("tr", {}, [&] {
          for (const std::string& column : table.columns) {
            out.element_text("th", {{"scope", "col"}}, column);
          }
        });
      });
      out.element("tbody", {}, [&] {
        for (const std::vector<Cell>& row : table.rows) {
          draw_row(out, view, table, row);
          out.newline();
        }
      });
    });
  });
}

void draw_lists(Writer& out, const View& view, const std::vector<NameList>& lists) {
  if (lists.empty()) return;
  out.element("dl", {{"class", "terms"}}, [&] {
    for (const NameList& list : lists) {
      out.element("div", {}, [&] {
        out.element("dt", {}, [&] { draw_fact(out, view, list.heading); });
        out.element("dd", {}, [&] {
          for (std::size_t at = 0; at < list.names.size(); ++at) {
            if (at > 0) out.text(", ");
            draw_fact(out, view, list.names[at]);
          }
        });
      });
    }
  });
}

void draw_links(Writer& out, const View& view, const std::vector<Fact>& links) {
  if (links.empty()) return;
  out.element("ul", {{"class", "chips"}}, [&] {
    for (const Fact& link : links) {
      const std::string href = view.href(link.address);
      out.element("li", {}, [&] { out.element_text("a", {{"class", "chip"}, {"href", href}}, link.value); });
    }
  });
}

void draw_part(Writer& out, const View& view, const RecordPart& part) {
  out.element_text("h2", {{"id", part.id}}, part.heading);
  draw_links(out, view, part.links);
  for (const std::string& paragraph : part.paragraphs) out.element_text("p", {}, paragraph);
  draw_terms(out, view, part.facts);
  draw_table(out, view, part.table);
  draw_lists(out, view, part.lists);
}

// Links to the parts, where there are enough of them to be lost in.
void draw_jumps(Writer& out, const Record& record) {
  constexpr std::size_t k_fewest = 3;
  if (record.parts.size() < k_fewest) return;
  out.element("nav", {{"class", "record-parts"}, {"aria-label", "On this page"}}, [&] {
    out.element("ul", {{"class", "chips"}}, [&] {
      for (const RecordPart& part : record.parts) {
        const std::string href = "#" + part.id;
        out.element("li", {}, [&] {
          out.element_text("a", {{"class", "chip"}, {"href", href}}, part.heading);
        });
      }
    });
  });
}

}  // namespace

Cell text_cell(std::string text, std::string address) {
  return {.fact = {.label = {},
                   .value = std::move(text),
                   .basis = FactBasis::unmarked,
                   .address = std::move(address)}};
}

Cell fact_cell(Fact fact) {
  if (fact.basis == FactBasis::sourced && fact.provenance.is_verified()) fact.basis = FactBasis::unmarked;
  return {.fact = std::move(fact)};
}

html::TrustedHtml draw_record(const View& view, const Record& record) {
  Writer out(32'768);
  out.element("article", {{"class", "stack record"}}, [&] {
    out.element("header", {}, [&] {
      draw_breadcrumbs(out, view, {.address = record.address, .title = record.title});
      draw_title(out, record.title, record.description);
    });
    draw_strip(out, view, record.strip);
    if (!record.opening.html.is_empty()) {
      out.element("div", {{"class", "prose"}}, [&] { out.trusted(record.opening.html); });
    }
    draw_jumps(out, record);
    out.element("div", {{"class", "prose"}}, [&] {
      for (const RecordPart& part : record.parts) draw_part(out, view, part);
    });
    if (!record.source.empty()) {
      out.element("footer", {{"class", "article-footer"}}, [&] { draw_mend_link(out, view, record.source); });
    }
  });
  return out.take();
}

}  // namespace slm::site
