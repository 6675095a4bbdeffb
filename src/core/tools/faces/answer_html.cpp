#include "core/tools/faces/answer_html.h"

#include "core/tools/faces/value_text.h"

namespace slm::tools {
namespace {

using html::when;
using html::Writer;

std::string_view class_of(Tone tone) {
  switch (tone) {
    case Tone::good:
      return "verdict good";
    case Tone::tight:
      return "verdict tight";
    case Tone::bad:
      return "verdict bad";
    default:
      return "verdict";
  }
}

void draw_value(Writer& out, const Value& value, const Links& links) {
  if (const auto* link = std::get_if<Link>(&value)) {
    out.element_text("a", {{"href", links.href(link->address)}}, link->text);
  } else if (const auto* bar = std::get_if<Bar>(&value)) {
    html::FitBar shown = bar->bar;
    shown.cache_label = bar->cache_label;
    shown.device_label = bar->device_label;
    html::draw_small_fit_bar(out, shown);
  } else {
    out.text(value_text(value));
  }
}

std::string_view name_of_source(std::string_view address) {
  if (address.starts_with("/learn/accuracy")) return "how far off";
  return address.starts_with('/') ? "formula" : "source";
}

void draw_mark(Writer& out, const Fact& fact, const Links& links) {
  if (fact.basis == Basis::estimate) out.element_text("span", {{"class", "estimate"}}, "estimate");
  if (fact.basis == Basis::unverified) out.element_text("span", {{"class", "unverified"}}, "unverified");
  if (fact.source.empty()) return;
  out.element("a", {{"class", "fact-source"}, {"href", links.href(fact.source)}}, [&] {
    out.text(name_of_source(fact.source));
    out.element_text("span", {{"class", "visually-hidden"}}, " of " + fact.label);
  });
}

struct HtmlBlock {
  Writer& out;
  const Links& links;

  void title(const std::string& text) const {
    if (text.empty()) return;
    if (links.place != Place::article) out.element_text("h2", {}, text);
    if (links.place == Place::article) out.element_text("p", {{"class", "tool-title"}}, text);
  }
  void operator()(const Headline& headline) const {
    out.element("p", {{"class", class_of(headline.tone)}}, [&] {
      out.element_text("strong", {}, headline.verdict);
      out.text(" ");
      out.element_text("span", {}, headline.sentence);
    });
  }
  void operator()(const FactList& list) const {
    if (is_hidden(list)) return;
    title(list.title);
    out.element("dl", {{"class", "tool-facts"}}, [&] {
      for (const Fact& fact : list.facts) {
        if (is_hidden(list, fact)) continue;
        out.element("div", {}, [&] {
          out.element_text("dt", {}, fact.label);
          out.element("dd", {}, [&] {
            draw_value(out, fact.value, links);
            draw_mark(out, fact, links);
            if (!fact.note.empty()) out.element_text("span", {{"class", "fact-note"}}, fact.note);
          });
        });
      }
    });
  }
  void operator()(const Table& table) const {
    if (table.rows.empty()) return;
    const html::Attributes region = {
        {"class", "table"}, {"role", "region"}, {"aria-label", table.title}, {"tabindex", "0"}};
    out.element("div", region, [&] {
      out.element("table", {}, [&] {
        out.element_text("caption", {}, table.title);
        out.element("thead", {}, [&] { draw_columns(table); });
        out.element("tbody", {}, [&] {
          for (const std::vector<Value>& row : table.rows) draw_row(row);
        });
      });
    });
  }
  void operator()(const Picture& picture) const {
    if (picture.draw) picture.draw(out);
  }
  void operator()(const Paragraph& paragraph) const { out.element_text("p", {}, paragraph.text); }
  void operator()(const Notes& notes) const {
    if (notes.sentences.empty()) return;
    out.element("details", {{"class", "tool-notes"}, html::present("open")}, [&] {
      out.element_text("summary", {}, notes.title);
      out.element("ul", {}, [&] {
        for (const std::string& sentence : notes.sentences) out.element_text("li", {}, sentence);
      });
    });
  }
  void operator()(const Command& command) const {
    if (command.line.empty()) return;
    out.element("figure", {{"class", "code"}}, [&] {
      out.element_text("figcaption", {}, command.label);
      out.element("pre", {{"tabindex", "0"}}, [&] { out.element_text("code", {}, command.line); });
    });
  }
  void operator()(const Quotation& quotation) const {
    if (quotation.text.empty()) return;
    out.element("details", {{"class", "tool-notes"}}, [&] {
      out.element_text("summary", {}, quotation.title);
      out.element("figure", {{"class", "code"}}, [&] {
        out.element("pre", {{"tabindex", "0"}}, [&] { out.element_text("code", {}, quotation.text); });
      });
    });
  }

  void draw_columns(const Table& table) const {
    out.element("tr", {}, [&] {
      for (const Column& column : table.columns) {
        out.element_text("th", {{"scope", "col"}}, column.label);
      }
    });
  }
  void draw_row(const std::vector<Value>& row) const {
    out.element("tr", {}, [&] {
      for (std::size_t at = 0; at < row.size(); ++at) {
        const bool is_number = std::holds_alternative<Quantity>(row[at]);
        const auto cell = [&] { draw_value(out, row[at], links); };
        if (at == 0) {
          out.element("th", {{"scope", "row"}}, cell);
        } else {
          out.element("td", {when(is_number, {"class", "number"})}, cell);
        }
      }
    });
  }
};

}  // namespace

void draw_report(Writer& out, const Report& report, const Links& links) {
  if (report.draw) return report.draw(out, links);
  for (const Block& block : report.blocks) std::visit(HtmlBlock{out, links}, block);
}

}  // namespace slm::tools
