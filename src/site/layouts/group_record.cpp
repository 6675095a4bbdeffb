#include <algorithm>
#include <set>

#include "base/text.h"
#include "core/catalog/names.h"
#include "site/layouts/record_words.h"
#include "site/layouts/records.h"

namespace slm::site {
namespace {

using catalog::GroupKind;
using catalog::Licence;
using catalog::Model;
using catalog::ModelGroup;

constexpr std::size_t k_most_bars = 100;
constexpr std::string_view k_bar_note =
    "The bar shows the files from the smallest usual quantization to 16 bits; the hatched part is the cache "
    "at "
    "16K tokens of context, or at the model's full context where that is less. File sizes are estimates.";
constexpr std::string_view k_licence_file = "data/licences.yaml";

Fact plain_fact(std::string label, std::string value, std::string address = {}) {
  return {.label = std::move(label),
          .value = std::move(value),
          .basis = FactBasis::unmarked,
          .address = std::move(address)};
}

// How many different values the models of a group have, or the value where they share one.
template <class NameOf>
Fact shared_fact(const View& view, const ModelGroup& group, std::string label, std::string_view many,
                 NameOf name_of) {
  std::set<std::string> names;
  for (const std::uint32_t index : group.models) names.insert(name_of(view.catalog.models()[index]).value);
  Fact fact = name_of(view.catalog.models()[group.models.front()]);
  fact.label = std::move(label);
  if (names.size() == 1) return fact_cell(std::move(fact)).fact;
  return plain_fact(fact.label, format_uint(names.size()) + " " + std::string(many));
}

Fact longest_context(const View& view, const ModelGroup& group) {
  const Model* longest = nullptr;
  for (const std::uint32_t index : group.models) {
    const Model& model = view.catalog.models()[index];
    const std::uint32_t context = model.architecture.context_length.value_or(0);
    if (longest == nullptr || context > longest->architecture.context_length.value_or(0)) longest = &model;
  }
  Fact fact = fact_cell(context_fact(*longest)).fact;
  fact.label = "Longest context";
  return fact;
}

std::vector<Fact> strip_of(const View& view, const ModelGroup& group) {
  const auto licence = [&](const Model& model) { return licence_fact(model, view.catalog); };
  std::vector<Fact> strip = {plain_fact("Models", format_uint(group.models.size())),
                             parameter_range(view.catalog, group.models), longest_context(view, group)};
  if (group.kind != GroupKind::organisation) {
    strip.push_back(shared_fact(view, group, "Organisation", "organisations", organisation_fact));
  }
  if (group.kind != GroupKind::family) {
    strip.push_back(shared_fact(view, group, "Family", "families", family_fact));
  }
  if (group.kind != GroupKind::licence)
    strip.push_back(shared_fact(view, group, "Licence", "licences", licence));
  if (strip.size() < 6) strip.push_back(release_range(view.catalog, group.models));
  return strip;
}

RecordPart terms_part(const Licence& licence) {
  RecordPart part = {.id = "terms", .heading = "What you may do"};
  part.paragraphs = {licence.summary};
  const auto fact = [&](std::string label, std::string value) {
    return Fact{.label = std::move(label), .value = std::move(value), .provenance = licence.provenance};
  };
  part.facts.push_back(fact("Commercial use", permission_words(licence.commercial_use)));
  part.facts.push_back(
      fact("Same licence for what you make of it",
           permission_words(licence.share_alike, {.yes = "Required", .no = "Not required"})));
  if (!licence.conditions.empty()) part.facts.push_back(fact("Conditions", licence.conditions));
  const std::string address = catalog::web_address_of_source(licence.provenance.source);
  if (!address.empty()) part.facts.push_back(plain_fact("Its text", address, address));
  part.facts.push_back(plain_fact("Identifier", licence.id.text()));
  return part;
}

// The families of an organisation, the newest first as its models are.
RecordPart families_part(const View& view, const Shelves& shelves, const ModelGroup& group) {
  RecordPart part = {.id = "families", .heading = "Families"};
  part.table = {.caption = "Families by " + group.name,
                .columns = {"Family", "Models", "Parameters", "Released"}};
  std::vector<const ModelGroup*> families;
  for (const std::uint32_t index : group.models) {
    const std::string address = group_address(GroupKind::family, view.catalog.models()[index].family);
    for (const ModelGroup& family : shelves.groups(GroupKind::family)) {
      if (family.address() != address) continue;
      if (std::find(families.begin(), families.end(), &family) == families.end()) families.push_back(&family);
    }
  }
  for (const ModelGroup* family : families) {
    part.table.rows.push_back({text_cell(family->name, family->address()),
                               text_cell(format_uint(family->models.size())),
                               fact_cell(parameter_range(view.catalog, family->models)),
                               fact_cell(release_range(view.catalog, family->models))});
  }
  return part;
}

std::string caption_of(const ModelGroup& group) {
  switch (group.kind) {
    case GroupKind::family:
      return "Models of the " + group.name + " family";
    case GroupKind::organisation:
      return "Models by " + group.name;
    case GroupKind::licence:
      return "Models under " + group.name;
    case GroupKind::task:
      return "Models made for " + group.name;
  }
  return {};
}

// The newest with their bars; of hundreds, the older ones without, so that the page stays light.
void add_models(const View& view, const Shelves& shelves, const ModelGroup& group, Record& record) {
  const bool has_makers = group.kind == GroupKind::licence || group.kind == GroupKind::task;
  const ModelColumn column = has_makers ? ModelColumn::organisation : ModelColumn::licence;
  const std::span<const std::uint32_t> models = group.models;
  const auto newest = models.first(std::min(models.size(), k_most_bars));
  RecordPart part = {.id = "models", .heading = "Models", .paragraphs = {std::string(k_bar_note)}};
  part.table = model_table(view, shelves, newest, caption_of(group), column);
  record.parts.push_back(std::move(part));
  if (newest.size() == models.size()) return;
  RecordPart older = {.id = "older", .heading = "Older models"};
  older.table = short_model_table(view, models.subspan(newest.size()), "Older models", column);
  record.parts.push_back(std::move(older));
}

}  // namespace

Record group_record(const View& view, const Shelves& shelves, const ModelGroup& group) {
  const PageWords words = words_of(view.catalog, group);
  Record record = {.address = group.address(),
                   .title = words.title,
                   .description = words.description,
                   .strip = strip_of(view, group)};
  if (group.kind == GroupKind::licence) {
    record.source = k_licence_file;
    record.parts.push_back(terms_part(*view.catalog.licence(catalog::LicenceId(group.key))));
  }
  if (group.kind == GroupKind::organisation) record.parts.push_back(families_part(view, shelves, group));
  add_models(view, shelves, group, record);
  return record;
}

}  // namespace slm::site
