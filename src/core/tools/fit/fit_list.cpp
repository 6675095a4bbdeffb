#include "core/tools/fit/fit_list.h"

#include "core/tools/faces/value_text.h"

namespace slm::tools {
namespace {

using html::Writer;

constexpr std::string_view k_ranking_address = "/learn/formulas/ranking/";

std::string_view class_of(Tone tone) {
  if (tone == Tone::good) return "verdict good";
  if (tone == Tone::tight) return "verdict tight";
  return tone == Tone::bad ? "verdict bad" : "verdict";
}

void draw_fact(Writer& out, std::string_view label, const std::string& text, std::string_view note) {
  out.element("div", {}, [&] {
    out.element_text("dt", {}, label);
    out.element("dd", {}, [&] {
      out.text(text);
      if (!note.empty()) out.element_text("span", {{"class", "fact-note"}}, note);
    });
  });
}

void draw_facts(Writer& out, const FitRow& row) {
  out.element("dl", {{"class", "fit-facts"}}, [&] {
    draw_fact(out, "Runs as", row.quantization,
              quantity_text(row.need) + (row.tone == Tone::tight ? ", tight" : ""));
    draw_fact(out, "Context up to", quantity_text(row.most_context), {});
    const auto* speed = std::get_if<Quantity>(&row.speed);
    if (speed == nullptr) return;
    std::string range;
    if (speed->interval) {
      range = "90 %: " + estimated_number(speed->interval->low) + " to " +
              estimated_number(speed->interval->high);
    }
    out.element("div", {{"class", "fit-speed"}}, [&] {
      out.element_text("dt", {}, "Speed, estimated");
      out.element("dd", {}, [&] {
        out.text(estimated_number(speed->value) + "\u202ftokens/s");
        out.element_text("span", {{"class", "fact-note"}}, range);
      });
    });
  });
}

void draw_command(Writer& out, const FitRow& row, const Links& links) {
  const auto* command = std::get_if<std::string>(&row.command);
  out.element("div", {{"class", "fit-run"}}, [&] {
    if (command == nullptr) {
      out.element_text("a", {{"href", links.href(row.model.address) + "#model-run"}}, "How to run it");
      return;
    }
    out.element("div", {{"class", "code"}}, [&] {
      out.element("pre", {{"tabindex", "0"}}, [&] { out.element_text("code", {}, *command); });
    });
    if (!row.is_command_verified) {
      out.element_text("span",
                       {{"class", "unverified"}, {"title", "this file was not seen in its repository yet"}},
                       "file unverified");
    }
  });
}

void draw_why(Writer& out, const FitRow& row) {
  out.element("p", {{"class", "fit-why"}}, [&] {
    const std::string_view label = label_of(row.role);
    if (!label.empty()) {
      out.element_text("strong", {}, label);
      out.text(" ");
    }
    out.text(row.why);
  });
}

void draw_bar(Writer& out, const Bar& bar) {
  html::FitBar shown = bar.bar;
  shown.cache_label = bar.cache_label;
  shown.device_label = bar.device_label;
  html::draw_small_fit_bar(out, shown);
}

void draw_row(Writer& out, const FitRow& row, const Links& links) {
  out.element("li", {}, [&] {
    out.element("div", {{"class", "fit-name"}}, [&] {
      out.element_text("a", {{"href", links.href(row.model.address)}}, row.model.text);
      out.element_text("p", {}, row.about);
    });
    draw_why(out, row);
    draw_bar(out, row.bar);
    draw_facts(out, row);
    draw_command(out, row, links);
  });
}

}  // namespace

void draw_fit_list(Writer& out, const FitList& list, const Links& links) {
  out.element("p", {{"class", class_of(list.headline.tone)}}, [&] {
    out.element_text("strong", {}, list.headline.verdict);
    out.text(" ");
    out.element_text("span", {}, list.headline.sentence);
  });
  if (!list.rows.empty()) {
    out.element("ol", {{"class", "fit-list"}}, [&] {
      for (const FitRow& row : list.rows) draw_row(out, row, links);
    });
  }
  if (list.demo.draw) {
    out.element("div", {{"class", "fit-demo"}}, [&] {
      out.element_text("p", {}, "How fast " + list.rows.front().model.text + " writes here, estimated");
      list.demo.draw(out);
    });
  }
  out.element("p", {{"class", "fit-rest"}}, [&] {
    out.element_text("a", {{"href", links.href(list.directory.address)}}, list.directory.text);
    out.element_text("a", {{"href", links.href(k_ranking_address)}}, "How models are ranked");
  });
}

}  // namespace slm::tools
