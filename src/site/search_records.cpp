#include "site/search_records.h"

#include <algorithm>

#include "core/catalog/names.h"
#include "site/layouts/shelves.h"

namespace slm::site {
namespace {

using catalog::GroupKind;
using catalog::ModelGroup;

const ModelGroup& group_of(const Plan& plan, const MadePage& made) {
  return plan.shelves->groups(static_cast<GroupKind>(made.group_kind))[made.index];
}

const catalog::Licence* licence_of(const catalog::Catalog& catalog, const Plan& plan, const MadePage& made) {
  if (made.kind != MadeKind::group || made.group_kind != static_cast<std::size_t>(GroupKind::licence))
    return nullptr;
  return catalog.licence(catalog::LicenceId(group_of(plan, made).key));
}

bool names_family(const Plan& plan, const std::string& slug) {
  const std::vector<ModelGroup>& families = plan.shelves->groups(GroupKind::family);
  return std::any_of(families.begin(), families.end(),
                     [&](const ModelGroup& family) { return family.slug == slug; });
}

void describe_group(const catalog::Catalog& catalog, const Plan& plan, const ModelGroup& group,
                    search::Page& page) {
  switch (group.kind) {
    case GroupKind::family:
      page.keywords = {"models", catalog.models()[group.models.front()].organisation};
      return;
    case GroupKind::organisation:
      page.keywords = {"models", "organisation"};
      // Who asks for "TinyLlama" asks for the models, not for those who call themselves so.
      if (names_family(plan, group.slug)) page.title += " (organisation)";
      return;
    case GroupKind::licence:
      // Not the key alone: "gemma" asks for models.
      page.names = {group.key + " licence"};
      page.facts = {{"licence", 230}, {"commercial use", 200}};
      return;
    case GroupKind::task:
      page.keywords = {"models", "task", group.key};
      return;
  }
}

void describe_device(const catalog::Device& device, search::Page& page) {
  page.names = {device.id.text()};
  page.keywords = {"device", std::string(name_of(device.kind)), device.chip};
}

}  // namespace

std::string search_text(const catalog::Catalog& catalog, const Plan& plan, const MadePage& made) {
  const catalog::Licence* const licence = licence_of(catalog, plan, made);
  if (licence == nullptr) return {};
  return licence->conditions.empty() ? licence->summary : licence->summary + " " + licence->conditions;
}

search::Page search_page(const catalog::Catalog& catalog, const Plan& plan, const MadePage& made) {
  search::Page page{.kind = search::PageKind::page,
                    .address = made.address,
                    .title = made.title,
                    .summary = made.description,
                    .names = {},
                    .keywords = {},
                    .facts = {},
                    .sections = {{"", "", search_text(catalog, plan, made)}}};
  if (made.kind == MadeKind::group) describe_group(catalog, plan, group_of(plan, made), page);
  if (made.kind == MadeKind::device) describe_device(catalog.devices()[made.index], page);
  return page;
}

}  // namespace slm::site
