#include "formats/markdown_code.h"
#include "site/layouts/model_facts.h"
#include "site/layouts/model_sections.h"
#include "site/layouts/run_code.h"
#include "site/shell/navigation.h"

namespace slm::site {
namespace {

void draw_code(ModelSheet& sheet, const RunCode& run, formats::Highlighter& highlighter) {
  html::Writer& out = sheet.out;
  out.element("section", {{"class", "tab"}, {"data-label", run.label}, {"aria-label", run.label}}, [&] {
    out.element_text("p", {{"class", "tab-label"}}, run.label);
    std::string code;
    formats::append_code(
        code, {.language = run.language, .title = {}, .marks = {}, .mistake = {}, .mistaken_word = {}},
        run.code, highlighter);
    // The Markdown renderer's own code block: its text is escaped.
    out.trusted(html::TrustedHtml::assume_safe(std::move(code)));
    if (!run.note.empty()) out.element_text("p", {{"class", "model-note"}}, run.note);
  });
}

// The files of others are not the maker's: a reader may want to know whose they are and where they were seen.
void draw_repository(ModelSheet& sheet, std::string_view kind,
                     const catalog::Sourced<std::string>& repository) {
  if (!repository.is_known()) return;
  const std::string name = repository.value->substr(0, repository.value->find(':'));
  sheet.out.element("p", {{"class", "model-note"}}, [&] {
    sheet.out.text(std::string(kind) + ": ");
    draw_fact(sheet.out, sheet.view,
              {.label = "the " + std::string(kind),
               .value = name,
               .provenance = repository.provenance,
               .address = "https://huggingface.co/" + name});
  });
}

// The catalogue knows repositories and not the names of the files in them, so the reader brings the file.
void draw_inspect(ModelSheet& sheet) {
  constexpr std::string_view k_address = "/tools/inspect/";
  if (sheet.model.hugging_face.empty() && !sheet.model.gguf.is_known()) return;
  if (!has_page(sheet.view.content, k_address)) return;
  sheet.out.element("p", {{"class", "model-note"}}, [&] {
    sheet.out.text("You have a GGUF or safetensors file of it, or the address of one? ");
    const std::string query = "?url=&model=" + sheet.model.id.text();
    sheet.out.element_text("a", {{"href", sheet.view.href(k_address) + query}},
                           "Check the file against this card");
    sheet.out.text(": only its header is read.");
  });
}

}  // namespace

void draw_run(ModelSheet& sheet) {
  const catalog::Model& model = sheet.model;
  const std::vector<RunCode> codes = run_codes(model, sheet.view.catalog);
  if (codes.empty()) return;
  sheet.heading("run", "Run it");
  formats::Highlighter highlighter;
  sheet.out.element("div", {{"class", "tabs"}}, [&] {
    for (const RunCode& code : codes) draw_code(sheet, code, highlighter);
  });
  draw_repository(sheet, "GGUF files", model.gguf);
  draw_repository(sheet, "ONNX weights", model.onnx);
  draw_inspect(sheet);
  const std::string reason = no_browser_reason(model);
  sheet.out.element_text(
      "p", {{"class", "model-note"}},
      "The hub has not run these with this model; they follow each program's documentation." +
          (reason.empty() ? "" : " " + reason));
}

}  // namespace slm::site
