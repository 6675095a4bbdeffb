// How the model was made, what it is bad at, and what its licence allows.

#include "site/layouts/model_facts.h"
#include "site/layouts/model_sections.h"

namespace slm::site {
namespace {

using catalog::Permission;
using catalog::Training;

void draw_item(ModelSheet& sheet, const Fact& fact) {
  sheet.out.element("div", {}, [&] {
    sheet.out.element_text("dt", {}, fact.label);
    sheet.out.element("dd", {}, [&] { draw_fact(sheet.out, sheet.view, fact); });
  });
}

std::string_view commercial_words(Permission permission) {
  switch (permission) {
    case Permission::yes:
      return "allowed";
    case Permission::no:
      return "not allowed";
    case Permission::conditional:
      return "allowed under conditions";
    case Permission::unknown:
      return "unknown";
  }
  return "unknown";
}

std::string_view share_alike_words(Permission permission) {
  switch (permission) {
    case Permission::yes:
      return "what you make from it must carry the same terms";
    case Permission::no:
      return "what you make from it may carry other terms";
    case Permission::conditional:
      return "some of the terms must be passed on";
    case Permission::unknown:
      return "unknown";
  }
  return "unknown";
}

void draw_terms(ModelSheet& sheet, const catalog::Licence& licence) {
  if (!licence.summary.empty()) sheet.out.element_text("p", {}, licence.summary);
  sheet.out.element("dl", {{"class", "terms"}}, [&] {
    draw_item(
        sheet,
        {"Commercial use", std::string(commercial_words(licence.commercial_use)), {}, FactBasis::unmarked});
    draw_item(sheet,
              {"Passing on", std::string(share_alike_words(licence.share_alike)), {}, FactBasis::unmarked});
    if (!licence.conditions.empty()) {
      draw_item(sheet, {"Conditions", licence.conditions, {}, FactBasis::unmarked});
    }
  });
  const std::string address = catalog::web_address_of_source(licence.provenance.source);
  sheet.out.element("p", {{"class", "model-note"}}, [&] {
    sheet.out.text("Not legal advice: the licence's own text decides. ");
    if (!address.empty()) sheet.out.element_text("a", {{"href", address}}, "Read the " + licence.name);
  });
}

}  // namespace

void draw_training(ModelSheet& sheet) {
  const Training& training = sheet.model.training;
  const Fact languages = languages_fact(sheet.model);
  const bool has_languages = languages.basis != FactBasis::unmarked;
  if (!training.tokens && !training.cutoff && training.method.empty() && !has_languages) return;
  sheet.heading("training", "Training and languages");
  sheet.out.element("dl", {{"class", "terms"}}, [&] {
    if (training.tokens)
      draw_item(sheet, {"Tokens seen", count_words(*training.tokens), training.provenance});
    if (training.cutoff)
      draw_item(sheet, {"Data until", format_reader(*training.cutoff), training.provenance});
    if (!training.method.empty()) draw_item(sheet, {"Method", training.method, training.provenance});
    if (has_languages) draw_item(sheet, languages);
  });
}

void draw_limitations(ModelSheet& sheet) {
  if (sheet.model.limitations.empty()) return;
  sheet.heading("limitations", "Limitations");
  sheet.out.element_text("p", {}, sheet.model.limitations);
}

void draw_licence(ModelSheet& sheet) {
  const catalog::Model& model = sheet.model;
  if (!model.licence.value) return;
  sheet.heading("licence", "Licence");
  sheet.out.element("p", {},
                    [&] { draw_fact(sheet.out, sheet.view, licence_fact(model, sheet.view.catalog)); });
  if (const catalog::Licence* licence = sheet.view.catalog.licence(*model.licence.value))
    draw_terms(sheet, *licence);
}

}  // namespace slm::site
