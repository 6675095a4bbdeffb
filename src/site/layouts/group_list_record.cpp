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

std::string_view column_of(GroupKind kind) {
  constexpr std::array<std::string_view, 4> k_columns{"Family", "Organisation", "Licence", "Task"};
  return k_columns[static_cast<std::size_t>(kind)];
}

std::size_t family_count(const View& view, const ModelGroup& group) {
  std::set<std::string_view> families;
  for (const std::uint32_t index : group.models) families.insert(view.catalog.models()[index].family);
  return families.size();
}

Cell permission_cell(const Licence& licence, catalog::Permission permission) {
  return fact_cell({.value = permission_words(permission), .provenance = licence.provenance});
}

std::vector<std::string> columns_of(GroupKind kind) {
  std::vector<std::string> columns = {std::string(column_of(kind))};
  if (kind == GroupKind::family) columns.insert(columns.end(), {"Organisation"});
  if (kind == GroupKind::organisation) columns.insert(columns.end(), {"Families"});
  if (kind == GroupKind::licence) columns.insert(columns.end(), {"Commercial use", "Same terms for yours"});
  columns.insert(columns.end(), {"Models", "Parameters", "Released"});
  return columns;
}

std::vector<Cell> row_of(const View& view, const ModelGroup& group) {
  const Model& newest = view.catalog.models()[group.models.front()];
  std::vector<Cell> row = {text_cell(group.name, group.address())};
  if (group.kind == GroupKind::family) row.push_back(fact_cell(organisation_fact(newest)));
  if (group.kind == GroupKind::organisation) row.push_back(text_cell(format_uint(family_count(view, group))));
  if (group.kind == GroupKind::licence) {
    const Licence& licence = *view.catalog.licence(catalog::LicenceId(group.key));
    row.push_back(permission_cell(licence, licence.commercial_use));
    row.push_back(permission_cell(licence, licence.share_alike));
  }
  row.push_back(text_cell(format_uint(group.models.size())));
  row.push_back(fact_cell(parameter_range(view.catalog, group.models)));
  row.push_back(fact_cell(release_range(view.catalog, group.models)));
  return row;
}

}  // namespace

Record group_list_record(const View& view, const Shelves& shelves, GroupKind kind) {
  const std::vector<ModelGroup>& groups = shelves.groups(kind);
  const PageWords words = words_of_list(kind, groups.size());
  Record record = {.address = std::string(catalog::group_folder(kind)),
                   .title = words.title,
                   .description = words.description};
  RecordPart part = {.id = "all", .heading = "All " + to_lower(words.title)};
  part.table = {.caption = words.title, .columns = columns_of(kind)};
  // Licences are few, and what they permit is the reason to come; the others are lists to pick a name from.
  if (kind != GroupKind::licence) part.table.phone_rows = PhoneRows::table;
  for (const ModelGroup& group : groups) part.table.rows.push_back(row_of(view, group));
  record.parts.push_back(std::move(part));
  if (kind == GroupKind::licence) record.source = "data/licences.yaml";
  return record;
}

}  // namespace slm::site
