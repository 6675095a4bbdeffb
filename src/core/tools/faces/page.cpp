#include "core/tools/faces/page.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "core/tools/faces/answer_html.h"
#include "core/tools/faces/form.h"
#include "core/tools/faces/question.h"
#include "core/tools/values.h"

namespace slm::tools {
namespace {

using html::Writer;

// The reader's question with one suggestion taken: another value for an input, or, where there is no input of
// that name, its value under the suggested name.
Parameters corrected(const Tool& tool, const Parameters& asked, const InputError& error,
                     const std::string& suggestion) {
  const bool is_known = is_input(tool.inputs, error.input);
  Parameters other;
  for (const auto& [name, text] : asked) {
    if (name != error.input) other.emplace_back(name, text);
    if (name == error.input && !is_known) other.emplace_back(suggestion, text);
  }
  if (is_known) other.emplace_back(error.input, suggestion);
  return other;
}

void draw_error(Writer& out, const Tool& tool, const Asked& asked, const InputError& error,
                const Links& links) {
  out.element("li", {}, [&] {
    out.text(capitalize(error.message) + ".");
    for (std::size_t at = 0; at < error.suggestions.size(); ++at) {
      const std::string& suggestion = error.suggestions[at];
      const std::string query = query_of(corrected(tool, asked.parameters, error, suggestion));
      out.text(at == 0 ? " Did you mean " : ", ");
      out.element_text("a", {{"href", links.href(tool.address) + "?" + query}}, suggestion);
    }
    if (!error.suggestions.empty()) out.text("?");
  });
}

void draw_errors(Writer& out, const Tool& tool, const Asked& asked, const Links& links) {
  out.element("div", {{"class", "tool-errors"}}, [&] {
    const std::string_view title = links.place == Place::article ? "p" : "h2";
    out.element_text(title, {{"class", "tool-title"}}, "This question has no answer yet");
    out.element("ul", {}, [&] {
      for (const InputError& error : asked.answer.error()) draw_error(out, tool, asked, error, links);
    });
  });
}

std::string address_of(const Tool& tool, const Asked& asked, const Links& links) {
  const std::string query = query_of(asked.parameters);
  return links.href(tool.address) + (query.empty() ? "" : "?" + query);
}

// Buttons do what their names say where the script runs, and are hidden where it does not (tool.css).
void draw_actions(Writer& out, const Asked& asked) {
  out.element("p", {{"class", "tool-actions"}}, [&] {
    const auto button = [&](std::string_view action, std::string_view label) {
      out.element_text("button", {{"class", "chip"}, {"type", "button"}, {"data-action", action}}, label);
    };
    if (fits_address(query_of(asked.parameters))) button("link", "Copy link");
    button("json", "Download JSON");
    button("csv", "Download CSV");
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
      const std::string api = "/api/v1/tools/" + std::string(tool.name);
      if (!fits_address(query)) return line("JSON, from a served hub", "POST " + api);
      line("JSON, from a served hub", api + suffix);
      out.element("div", {}, [&] {
        out.element_text("dt", {}, "Link");
        out.element("dd", {}, [&] {
          out.element_text("a", {{"href", address_of(tool, asked, links)}}, "This question and its answer");
        });
      });
    });
  });
}

// An article shows what was found, in its figures or else in its tables. What else could be asked, how it was
// computed and how it is checked stand on the tool's page.
bool belongs_in_article(const Block& block, bool has_facts) {
  if (std::holds_alternative<Table>(block)) return !has_facts;
  return !std::holds_alternative<Notes>(block) && !std::holds_alternative<Command>(block) &&
         !std::holds_alternative<Quotation>(block);
}

Report report_for_article(const Report& report) {
  const auto is_facts = [](const Block& block) { return std::holds_alternative<FactList>(block); };
  const bool has_facts = std::any_of(report.blocks.begin(), report.blocks.end(), is_facts);
  Report shown;
  std::copy_if(report.blocks.begin(), report.blocks.end(), std::back_inserter(shown.blocks),
               [&](const Block& block) { return belongs_in_article(block, has_facts); });
  return shown;
}

}  // namespace

html::TrustedHtml draw_answer(const Tool& tool, const Asked& asked, const Links& links) {
  Writer out;
  if (!asked.answer) {
    draw_errors(out, tool, asked, links);
    return out.take();
  }
  if (links.place == Place::article) {
    draw_report(out, report_for_article(*asked.answer), links);
  } else {
    draw_report(out, *asked.answer, links);
    draw_actions(out, asked);
    draw_elsewhere(out, tool, asked, links);
  }
  return out.take();
}

html::TrustedHtml draw_tool(const Tool& tool, const Knowledge& knowledge, const Asked& asked,
                            const Links& links) {
  Writer out(32 * 1024);
  const std::string question = query_of(asked.parameters);
  const bool is_lazy = links.place == Place::home || tool.has_own_sidebar;
  const html::Attribute lazy = html::when(is_lazy, html::present("lazy"));
  const html::Attribute files = html::when(tool.reads_files, html::present("files"));
  out.element("slm-tool", {{"name", tool.name}, {"question", question}, lazy, files}, [&] {
    draw_form(out, tool, knowledge, asked, links);
    out.element_text(
        "noscript", {},
        "Without JavaScript the form needs a served hub: on a static copy the answer stays as it is.");
    out.element("div", {{"class", "tool-answer"}}, [&] { out.trusted(draw_answer(tool, asked, links)); });
  });
  return out.take();
}

html::TrustedHtml draw_embed(const Tool& tool, const Asked& asked, const Links& links) {
  Links inside = links;
  inside.place = Place::article;
  Writer out;
  const std::string question = query_of(asked.parameters);
  out.element("slm-tool", {{"name", tool.name}, {"question", question}, html::present("embedded")}, [&] {
    out.element("div", {{"class", "tool-answer"}}, [&] { out.trusted(draw_answer(tool, asked, inside)); });
    out.element("p", {{"class", "tool-change"}}, [&] {
      out.element_text("a", {{"href", address_of(tool, asked, links)}}, "Change the numbers");
    });
  });
  return out.take();
}

std::string announcement(const Asked& asked) {
  if (!asked.answer) {
    const InputErrors& errors = asked.answer.error();
    return errors.empty() ? std::string() : capitalize(sentence_of(errors.front())) + ".";
  }
  for (const Block& block : asked.answer->blocks) {
    if (const auto* headline = std::get_if<Headline>(&block))
      return headline->verdict + ". " + headline->sentence;
  }
  return {};
}

}  // namespace slm::tools
