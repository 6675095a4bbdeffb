#include "core/tools/faces/page.h"

#include "core/tools/faces/answer_html.h"
#include "core/tools/faces/form.h"
#include "core/tools/faces/question.h"

namespace slm::tools {
namespace {

using html::Writer;

// Chosen by the reader: a suggestion asks the same question with the suggested value.
void draw_error(Writer& out, const Tool& tool, const Asked& asked, const InputError& error,
                const Links& links) {
  out.element("li", {}, [&] {
    out.text(error.message + ".");
    for (std::size_t at = 0; at < error.suggestions.size(); ++at) {
      Parameters other;
      for (const auto& [name, text] : asked.parameters) {
        if (name != error.input) other.emplace_back(name, text);
      }
      other.emplace_back(error.input, error.suggestions[at]);
      out.text(at == 0 ? " Did you mean " : ", ");
      out.element_text("a", {{"href", links.href(tool.address) + "?" + query_of(other)}},
                       error.suggestions[at]);
    }
    if (!error.suggestions.empty()) out.text("?");
  });
}

void draw_errors(Writer& out, const Tool& tool, const Asked& asked, const Links& links) {
  out.element("div", {{"class", "tool-errors"}, {"role", "alert"}}, [&] {
    out.element_text("h2", {}, "This question has no answer yet");
    out.element("ul", {}, [&] {
      for (const InputError& error : asked.answer.error()) draw_error(out, tool, asked, error, links);
    });
  });
}

void draw_elsewhere(Writer& out, const Tool& tool, const Asked& asked, const Links& links) {
  const std::string query = query_of(asked.parameters);
  const std::string suffix = query.empty() ? "" : "?" + query;
  out.element("details", {{"class", "tool-elsewhere"}}, [&] {
    out.element_text("summary", {}, "Take this answer elsewhere");
    out.element("dl", {}, [&] {
      const auto line = [&](std::string_view label, const std::string& text) {
        out.element("div", {}, [&] {
          out.element_text("dt", {}, label);
          out.element("dd", {}, [&] { out.element_text("code", {}, text); });
        });
      };
      line("Command line", command_of(tool, asked.parameters));
      line("JSON, from a served hub", "/api/v1/tools/" + std::string(tool.name) + suffix);
      out.element("div", {}, [&] {
        out.element_text("dt", {}, "Link");
        out.element("dd", {}, [&] {
          out.element_text("a", {{"href", links.href(tool.address) + suffix}},
                           "This question and its answer");
        });
      });
    });
  });
}

}  // namespace

html::TrustedHtml draw_answer(const Tool& tool, const Asked& asked, const Links& links) {
  Writer out;
  if (!asked.answer) {
    draw_errors(out, tool, asked, links);
    return out.take();
  }
  draw_report(out, *asked.answer, links);
  draw_elsewhere(out, tool, asked, links);
  return out.take();
}

html::TrustedHtml draw_tool(const Tool& tool, const Knowledge& knowledge, const Asked& asked,
                            const Links& links) {
  Writer out(32 * 1024);
  out.element("slm-tool", {{"name", tool.name}}, [&] {
    draw_form(out, tool, knowledge, asked, links);
    out.element("div", {{"class", "tool-answer"}, {"aria-live", "polite"}},
                [&] { out.trusted(draw_answer(tool, asked, links)); });
  });
  return out.take();
}

}  // namespace slm::tools
