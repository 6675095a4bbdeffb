#include "base/text.h"
#include "core/catalog/groups.h"
#include "core/catalog/names.h"
#include "core/compute/footprint.h"
#include "site/body.h"
#include "site/layouts/article.h"
#include "site/layouts/frames.h"
#include "site/layouts/model_facts.h"
#include "site/layouts/model_sections.h"
#include "site/layouts/model_sizes.h"
#include "site/layouts/parts.h"

namespace slm::site {
namespace {

using catalog::Model;
using html::Writer;

// "Microsoft, Phi-4 family, Dec 2024, MIT License".
void draw_origin(Writer& out, const View& view, const Model& model) {
  out.element("p", {{"class", "byline"}}, [&] {
    out.element("span", {}, [&] { draw_fact(out, view, organisation_fact(model)); });
    if (!model.family.empty()) {
      out.element("span", {}, [&] {
        draw_fact(out, view, family_fact(model));
        out.text(" family");
      });
    }
    for (const Fact& fact : {released_fact(model), licence_fact(model, view.catalog)}) {
      out.element("span", {}, [&] {
        if (fact.basis == FactBasis::unmarked) out.text(fact.label + " ");
        draw_fact(out, view, fact);
      });
    }
  });
}

Fact cache_fact(const Model& model) {
  const std::uint32_t context = usual_context(model);
  const std::string label = "Cache at " + token_words(context);
  if (model.form == catalog::Form::encoder) return {"Cache", "none kept", {}, FactBasis::unmarked};
  const std::optional<std::uint64_t> bytes = compute::cache_bytes(model, context);
  if (!bytes) return {label, "unknown", {}, FactBasis::unmarked};
  return {label, gigabyte_words(*bytes), {}, FactBasis::estimate};
}

// Each task leads to the models made for it.
void draw_tasks(Writer& out, const View& view, const Model& model) {
  if (model.tasks.empty()) out.text("unknown");
  for (std::size_t at = 0; at < model.tasks.size(); ++at) {
    if (at > 0) out.text(", ");
    const catalog::Task task = model.tasks[at];
    const std::string address = group_address(catalog::GroupKind::task, name_of(task));
    out.element_text("a", {{"href", view.href(address)}}, label_of(task));
  }
}

// What decides before anything else whether a company may use it at all.
Fact commercial_fact(const Model& model, const catalog::Catalog& catalog) {
  Fact fact = {"Commercial use", "unknown: read its terms", {}, FactBasis::unmarked, "#model-licence"};
  const catalog::Licence* licence = model.licence.value ? catalog.licence(*model.licence.value) : nullptr;
  if (licence == nullptr) return fact;
  if (licence->commercial_use == catalog::Permission::yes) fact.value = "yes";
  if (licence->commercial_use == catalog::Permission::no) fact.value = "no";
  if (licence->commercial_use == catalog::Permission::conditional) fact.value = "under conditions";
  return fact;
}

// "Text to text, for maths. The Q4_K_M file runs in 6 GB of memory with 4K tokens of context."
std::string verdict_of(const Model& model) {
  std::string words = modality_words(model);
  words[0] = static_cast<char>(words[0] - 'a' + 'A');
  if (!model.tasks.empty()) words += ", for " + task_words(model);
  words += ".";
  const std::uint32_t context = usual_context(model);
  for (const FileSize& file : file_sizes(model)) {
    if (file.mix != compute::QuantizationMix::q4_k_m) continue;
    const auto in_use = bytes_in_use(model, file.bytes, context);
    const auto memory = in_use ? memory_for(*in_use) : std::nullopt;
    if (!memory) continue;
    words += " The Q4_K_M file runs in " + format_uint(*memory) + "\u202fGB of memory";
    if (model.form != catalog::Form::encoder) words += " with " + token_words(context) + " tokens of context";
    words += ".";
  }
  return words;
}

void draw_strip(Writer& out, const View& view, const Model& model) {
  const Fact facts[] = {parameters_fact(model), context_fact(model), file_fact(model), cache_fact(model),
                        commercial_fact(model, view.catalog)};
  out.element("dl", {{"class", "facts"}}, [&] {
    for (const Fact& fact : facts) {
      out.element("div", {}, [&] {
        out.element_text("dt", {}, fact.label);
        out.element("dd", {}, [&] { draw_fact(out, view, fact); });
      });
    }
    out.element("div", {}, [&] {
      out.element_text("dt", {}, "Made for");
      out.element("dd", {}, [&] { draw_tasks(out, view, model); });
    });
  });
}

void draw_bar(Writer& out, const Model& model) {
  const std::optional<ModelBar> bar = fit_bar_of(model);
  if (!bar) return;
  out.element("figure", {{"class", "model-bar"}}, [&] {
    html::draw_fit_bar(out, labelled(*bar));
    out.element_text("figcaption", {}, html::describe(labelled(*bar)) + ". Files from Q2_K to F16.");
  });
}

void draw_text(ModelSheet& sheet, content::PageIndex index) {
  const content::Page& page = *sheet.view.content.pages[index];
  if (page.body.html.empty()) return;
  sheet.heading("about", "About " + sheet.model.name);
  sheet.out.trusted(draw_body(sheet.view, index));
  for (const formats::Heading& heading : page.body.headings) {
    if (heading.level == 2 || heading.level == 3) sheet.headings.push_back(heading);
  }
}

void draw_sections(ModelSheet& sheet, content::PageIndex index) {
  draw_run(sheet);
  draw_devices(sheet);
  draw_memory(sheet);
  draw_text(sheet, index);
  draw_scores(sheet);
  draw_architecture(sheet);
  draw_training(sheet);
  draw_limitations(sheet);
  draw_licence(sheet);
  draw_lineage(sheet);
  draw_neighbours(sheet);
}

}  // namespace

void ModelSheet::heading(std::string_view id, std::string_view text) {
  const std::string full_id = "model-" + std::string(id);
  out.element_text("h2", {{"id", full_id}}, text);
  headings.push_back({.level = 2, .id = full_id, .text = std::string(text)});
}

void ModelSheet::draw_columns(std::initializer_list<std::string_view> columns) {
  out.element("thead", {}, [&] {
    out.element("tr", {}, [&] {
      for (const std::string_view column : columns) out.element_text("th", {{"scope", "col"}}, column);
    });
  });
}

html::TrustedHtml draw_model(const View& view, content::PageIndex index, const Model& model) {
  const content::Page& page = *view.content.pages[index];
  Writer out(32'768);
  ModelSheet sheet = {view, model, out};
  out.element("article", {{"class", "article model"}}, [&] {
    draw_breadcrumbs(out, view, {.address = page.address, .title = page.title, .page = index});
    out.element("header", {{"class", "article-header"}}, [&] {
      draw_title(out, page.title, {});
      draw_origin(out, view, model);
      if (!model.inputs.empty()) out.element_text("p", {{"class", "lead"}}, verdict_of(model));
    });
    draw_strip(out, view, model);
    draw_bar(out, model);
    draw_contents_button(out);
    out.element("div", {{"class", "prose"}}, [&] { draw_sections(sheet, index); });
    out.element("footer", {{"class", "article-footer"}}, [&] {
      draw_tags(out, view, page);
      draw_tools(out, view, page);
      draw_pager(out, view, index);
    });
  });
  draw_contents(out, sheet.headings);
  return out.take();
}

}  // namespace slm::site
