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

constexpr std::size_t k_most_rows = 30;
constexpr std::string_view k_bar_note =
    "Sizes are estimates. A bar runs from the smallest usual file to 16 bits, on a ruler of 0.25 to 128 GB; "
    "stripes are the cache of 16K tokens, or of the full context.";
constexpr std::string_view k_licence_file = "data/licences.yaml";

Fact plain_fact(std::string label, std::string value, std::string address = {}) {
  return {.label = std::move(label),
          .value = std::move(value),
          .basis = FactBasis::unmarked,
          .address = std::move(address)};
}

template <class NameOf>
std::size_t value_count(const View& view, const ModelGroup& group, NameOf name_of) {
  std::set<std::string> names;
  for (const std::uint32_t index : group.models) names.insert(name_of(view.catalog.models()[index]).value);
  return names.size();
}

// How many different values the models of a group have, or the value where they share one.
template <class NameOf>
Fact shared_fact(const View& view, const ModelGroup& group, std::string label, std::string_view many,
                 NameOf name_of) {
  const std::size_t count = value_count(view, group, name_of);
  Fact fact = name_of(view.catalog.models()[group.models.front()]);
  fact.label = std::move(label);
  if (count == 1) return fact_cell(std::move(fact)).fact;
  return plain_fact(std::string(many), format_uint(count));
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

const Licence& licence_of(const View& view, const ModelGroup& group) {
  return *view.catalog.licence(catalog::LicenceId(group.key));
}

// What a licence is read for comes before what is under it.
std::vector<Fact> licence_strip(const View& view, const ModelGroup& group) {
  const Licence& licence = licence_of(view, group);
  const auto fact = [&](std::string label, std::string value) {
    return fact_cell({.label = std::move(label), .value = std::move(value), .provenance = licence.provenance})
        .fact;
  };
  return {fact("Commercial use", permission_words(licence.commercial_use)),
          fact("Same terms for yours", permission_words(licence.share_alike)),
          plain_fact("Models", format_uint(group.models.size())),
          parameter_range(view.catalog, group.models),
          shared_fact(view, group, "Organisation", "Organisations", organisation_fact),
          release_range(view.catalog, group.models)};
}

std::vector<Fact> strip_of(const View& view, const ModelGroup& group) {
  if (group.kind == GroupKind::licence) return licence_strip(view, group);
  const auto licence = [&](const Model& model) { return licence_fact(model, view.catalog); };
  std::vector<Fact> strip = {plain_fact("Models", format_uint(group.models.size())),
                             parameter_range(view.catalog, group.models), longest_context(view, group)};
  if (group.kind != GroupKind::organisation) {
    strip.push_back(shared_fact(view, group, "Organisation", "Organisations", organisation_fact));
  }
  if (group.kind != GroupKind::family) {
    strip.push_back(shared_fact(view, group, "Family", "Families", family_fact));
  }
  strip.push_back(shared_fact(view, group, "Licence", "Licences", licence));
  if (strip.size() < 6) strip.push_back(release_range(view.catalog, group.models));
  return strip;
}

std::string may_sell(catalog::Permission permission) {
  return permission_words(permission, {.no = "No: only with another licence from the maker"}) + ".";
}

// What a founder asks first.
RecordPart terms_part(const Licence& licence) {
  RecordPart part = {.id = "terms", .heading = "May you sell what you build with it?"};
  part.paragraphs = {may_sell(licence.commercial_use) + " " + licence.summary};
  const auto fact = [&](std::string label, std::string value) {
    return Fact{.label = std::move(label), .value = std::move(value), .provenance = licence.provenance};
  };
  if (!licence.conditions.empty()) part.facts.push_back(fact("Mind", licence.conditions));
  part.facts.push_back(fact("What you make of the model",
                            permission_words(licence.share_alike, {.yes = "must carry the same licence",
                                                                   .no = "may carry another licence"})));
  const std::string address = catalog::web_address_of_source(licence.provenance.source);
  if (!address.empty()) part.facts.push_back(plain_fact("Its text", "read " + licence.name, address));
  part.facts.push_back(plain_fact("Identifier", licence.id.text()));
  part.paragraphs.push_back("Not legal advice: the licence's own text decides.");
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

// All of them by who made them, in the order in which their newest came.
RecordPart all_part(const View& view, const ModelGroup& group) {
  RecordPart part = {.id = "all", .heading = "All " + format_uint(group.models.size())};
  for (const std::uint32_t index : group.models) {
    const Model& model = view.catalog.models()[index];
    const auto list = std::find_if(part.lists.begin(), part.lists.end(), [&](const NameList& made) {
      return made.heading.value == model.organisation;
    });
    NameList& place =
        list != part.lists.end()
            ? *list
            : part.lists.emplace_back(NameList{.heading = organisation_fact(model), .names = {}});
    place.names.push_back(plain_fact({}, model.name, model.address()));
  }
  return part;
}

// The newest with their bars; of hundreds, all of them as names.
void add_models(const View& view, const Shelves& shelves, const ModelGroup& group, Record& record) {
  const bool has_makers = group.kind == GroupKind::licence || group.kind == GroupKind::task;
  const auto licence = [&](const Model& model) {
    Fact fact = licence_fact(model, view.catalog);
    if (!fact.provenance.is_verified()) fact.value += "?";  // marked in its row, so that it needs one
    return fact;
  };
  const ModelColumn column = has_makers                               ? ModelColumn::organisation
                             : value_count(view, group, licence) == 1 ? ModelColumn::none
                                                                      : ModelColumn::licence;
  const std::span<const std::uint32_t> models = group.models;
  const auto newest = models.first(std::min(models.size(), k_most_rows));
  const bool are_all = newest.size() == models.size();
  RecordPart part = {.id = "models",
                     .heading = are_all ? "Models" : "The newest " + format_uint(k_most_rows),
                     .links = group_links(view, shelves, group),
                     .paragraphs = {std::string(k_bar_note)}};
  part.table = model_table(view, shelves, newest, caption_of(group), column);
  record.parts.push_back(std::move(part));
  if (!are_all) record.parts.push_back(all_part(view, group));
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
    record.parts.push_back(terms_part(licence_of(view, group)));
  }
  if (group.kind == GroupKind::organisation) record.parts.push_back(families_part(view, shelves, group));
  add_models(view, shelves, group, record);
  return record;
}

}  // namespace slm::site
