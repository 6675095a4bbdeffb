#include <algorithm>
#include <tuple>

#include "core/tools/directory/facet_values.h"
#include "site/layouts/model_facts.h"
#include "site/layouts/model_sections.h"
#include "site/layouts/model_sizes.h"

namespace slm::site {
namespace {

using catalog::Model;
using tools::Facet;

constexpr std::size_t k_most_rows = 6;

std::uint64_t size_distance(const Model& left, const Model& right) {
  const std::uint64_t a = left.parameters.value.value_or(0);
  const std::uint64_t b = right.parameters.value.value_or(0);
  return a > b ? a - b : b - a;
}

bool is_permissive(const Model& model, const catalog::Catalog& catalog) {
  const catalog::Licence* licence = model.licence.value ? catalog.licence(*model.licence.value) : nullptr;
  return licence != nullptr && licence->commercial_use == catalog::Permission::yes;
}

bool is_sibling(const Model& model, const Model& other) {
  return !(other.id == model.id) && other.family == model.family && other.organisation == model.organisation;
}

// What a model is chosen for: the first task beside "general", which nearly all have.
catalog::Task main_task(const Model& model) {
  for (const catalog::Task task : model.tasks) {
    if (task != catalog::Task::general) return task;
  }
  return catalog::Task::general;
}

bool is_alternative(const Model& model, const Model& other, const catalog::Catalog& catalog) {
  const catalog::Task task = main_task(model);
  return other.family != model.family && other.form == model.form &&
         std::find(other.tasks.begin(), other.tasks.end(), task) != other.tasks.end() &&
         tools::facet_values(Facet::size, other, catalog) == tools::facet_values(Facet::size, model, catalog);
}

void keep_nearest(std::vector<const Model*>& models, const Model& model, const catalog::Catalog& catalog) {
  std::stable_sort(models.begin(), models.end(), [&](const Model* left, const Model* right) {
    const bool is_left_free = is_permissive(*left, catalog);
    if (is_left_free != is_permissive(*right, catalog)) return is_left_free;
    return size_distance(*left, model) < size_distance(*right, model);
  });
  if (models.size() > k_most_rows) models.resize(k_most_rows);
}

tools::Use use_of(catalog::Task task) {
  if (task == catalog::Task::code) return tools::Use::code;
  if (task == catalog::Task::math) return tools::Use::math;
  return task == catalog::Task::multimodal ? tools::Use::vision : tools::Use::chat;
}

// As the tool `fit` orders models, after the licence: who looks for an alternative wants no older one.
void keep_best(std::vector<const Model*>& models, tools::Use use, const tools::Knowledge& knowledge) {
  const catalog::Catalog& catalog = knowledge.catalog;
  const auto place = [&](const Model* model) {
    const auto index = static_cast<std::uint32_t>(model - catalog.models().data());
    const tools::Evidence& evidence = knowledge.directory.evidence();
    return std::tuple(is_permissive(*model, catalog), evidence.is_made_for(index, use),
                      evidence.merit(index, use, 0));
  };
  std::stable_sort(models.begin(), models.end(),
                   [&](const Model* left, const Model* right) { return place(left) > place(right); });
  if (models.size() > k_most_rows) models.resize(k_most_rows);
}

void draw_row(ModelSheet& sheet, const Model& model) {
  html::Writer& out = sheet.out;
  out.element("tr", {}, [&] {
    out.element("th", {{"scope", "row"}}, [&] {
      out.element_text("a", {{"href", sheet.view.href(model.address())}}, model.name);
    });
    out.element("td", {}, [&] { out.text(parameters_fact(model).value); });
    out.element("td", {}, [&] {
      Fact licence = licence_fact(model, sheet.view.catalog);
      if (licence.provenance.is_verified())
        licence.basis = FactBasis::unmarked;  // the source stands on its page
      draw_fact(out, sheet.view, licence);
    });
    out.element("td", {}, [&] {
      const std::optional<ModelBar> bar = fit_bar_of(model);
      if (bar) draw_small_fit_bar(out, labelled(*bar));
      if (!bar) out.text("unknown");
    });
  });
}

void draw_models(ModelSheet& sheet, std::string_view caption, const std::vector<const Model*>& models) {
  sheet.table(caption, {"Model", "Parameters", "Licence", "Memory"}, [&] {
    for (const Model* model : models) draw_row(sheet, *model);
  });
}

// Only models that have a page: the catalogue is made from pages, so all of them do.
template <class Wanted>
std::vector<const Model*> models_where(const catalog::Catalog& catalog, Wanted is_wanted) {
  std::vector<const Model*> models;
  for (const Model& model : catalog.models()) {
    if (is_wanted(model)) models.push_back(&model);
  }
  return models;
}

}  // namespace

void draw_neighbours(ModelSheet& sheet) {
  const Model& model = sheet.model;
  const catalog::Catalog& catalog = sheet.view.catalog;
  auto siblings = models_where(catalog, [&](const Model& other) { return is_sibling(model, other); });
  keep_nearest(siblings, model, catalog);
  if (!siblings.empty()) {
    sheet.heading("siblings", "Same family");
    draw_models(sheet, "Others of the " + model.family + " family, nearest in size", siblings);
  }
  auto others =
      models_where(catalog, [&](const Model& other) { return is_alternative(model, other, catalog); });
  keep_best(others, use_of(main_task(model)), sheet.view.knowledge.get());
  if (others.empty()) return;
  sheet.heading("alternatives", "Alternatives");
  draw_models(sheet, "Same size and task: licences for commercial use first, then by age and size", others);
}

}  // namespace slm::site
