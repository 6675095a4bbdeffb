// The line of a model as one nested list, the oldest outermost, and what its licences say along it.

#include "core/catalog/lineage.h"

#include <functional>

#include "core/catalog/names.h"
#include "site/layouts/model_facts.h"
#include "site/layouts/model_sections.h"

namespace slm::site {
namespace {

using catalog::Branch;
using catalog::Model;
using catalog::Origin;
using Inner = std::function<void()>;

std::string licence_words(const Model& model, const catalog::Catalog& catalog) {
  if (!model.licence.value) return "licence unknown";
  const catalog::Licence* licence = catalog.licence(*model.licence.value);
  return licence == nullptr ? model.licence.value->text() : licence->name;
}

// One model, its licence, how it came from the one around it, and what stands inside.
void draw_model_item(ModelSheet& sheet, const Model& model, const Origin* step, const Inner& inner) {
  html::Writer& out = sheet.out;
  const bool is_this = model.id == sheet.model.id;
  out.element("li", {}, [&] {
    if (is_this) {
      out.element_text("strong", {}, model.name);
    } else {
      out.element_text("a", {{"href", sheet.view.href(model.address())}}, model.name);
    }
    out.element("span", {{"class", "step"}}, [&] {
      out.text(", " + licence_words(model, sheet.view.catalog) + (is_this ? ", this page" : ""));
      if (step == nullptr) return;
      out.text(", by ");
      draw_fact(out, sheet.view,
                {"step from " + step->base.text() + " to " + model.name,
                 std::string(label_of(step->relation)), step->provenance});
    });
    if (inner) inner();
  });
}

void draw_descendants(ModelSheet& sheet, const std::vector<Branch>& branches) {
  if (branches.empty()) return;
  sheet.out.element("ul", {}, [&] {
    for (const Branch& branch : branches) {
      draw_model_item(sheet, *branch.model, branch.step, [&] { draw_descendants(sheet, branch.branches); });
    }
  });
}

// The older models around `inner`, which is drawn once for each base.
void draw_around(ModelSheet& sheet, const std::vector<Branch>& bases,
                 const std::function<void(const Origin*)>& inner) {
  if (bases.empty()) return inner(nullptr);
  for (const Branch& base : bases) {
    draw_around(sheet, base.branches, [&](const Origin* step) {
      draw_model_item(sheet, *base.model, step,
                      [&] { sheet.out.element("ul", {}, [&] { inner(base.step); }); });
    });
  }
}

void draw_conflicts(ModelSheet& sheet, const std::vector<catalog::LicenceConflict>& conflicts) {
  for (const catalog::LicenceConflict& conflict : conflicts) {
    sheet.out.element("p", {{"class", "licence-conflict"}}, [&] {
      sheet.out.element_text("strong", {}, "Licences do not go together: ");
      sheet.out.text(describe(conflict, sheet.view.catalog, sheet.model));
    });
  }
}

}  // namespace

void draw_lineage(ModelSheet& sheet) {
  const catalog::Catalog& catalog = sheet.view.catalog;
  const std::vector<Branch> older = ancestors(catalog, sheet.model);
  const std::vector<Branch> younger = descendants(catalog, sheet.model);
  if (older.empty() && younger.empty()) return;
  sheet.heading("lineage", "Lineage");
  draw_conflicts(sheet, licence_conflicts(catalog, sheet.model));
  sheet.out.element("ul", {{"class", "lineage"}}, [&] {
    draw_around(sheet, older, [&](const Origin* step) {
      draw_model_item(sheet, sheet.model, step, [&] { draw_descendants(sheet, younger); });
    });
  });
  sheet.out.element_text(
      "p", {{"class", "model-note"}},
      "Models of this catalogue, the oldest first. Dotted steps follow from names alone. Licences "
      "of different makers are compared; this is not legal advice.");
}

}  // namespace slm::site
