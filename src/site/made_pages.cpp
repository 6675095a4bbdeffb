#include "site/made_pages.h"

#include <array>
#include <utility>

#include "site/body.h"
#include "site/layouts/records.h"
#include "site/markdown_twin.h"
#include "site/pictures.h"
#include "site/social_card.h"

namespace slm::site {
namespace {

using catalog::GroupKind;

class Planner {
 public:
  explicit Planner(const content::Content& content) : content_(content) {}

  void add(MadeKind kind, std::size_t group_kind, std::size_t index, std::string address, PageWords words) {
    const auto written = content_.by_address.find(address);
    const bool is_written = written != content_.by_address.end();
    if (is_written && (kind == MadeKind::group_list || kind == MadeKind::device_list)) return;
    // What an author says of a thing beats a count of its models; a licence's own words are the answer.
    const bool is_licence =
        kind == MadeKind::group && group_kind == static_cast<std::size_t>(GroupKind::licence);
    if (is_written && !is_licence) words.description = content_.pages[written->second]->description;
    pages_.push_back({.kind = kind,
                      .group_kind = group_kind,
                      .index = index,
                      .address = std::move(address),
                      .title = std::move(words.title),
                      .description = std::move(words.description),
                      .opening = is_written ? written->second : content::k_no_page});
  }

  std::vector<MadePage> take() { return std::move(pages_); }

 private:
  const content::Content& content_;
  std::vector<MadePage> pages_;
};

void plan_groups(Planner& planner, const catalog::Catalog& catalog, const Shelves& shelves, GroupKind kind) {
  const auto kind_index = static_cast<std::size_t>(kind);
  const std::vector<catalog::ModelGroup>& groups = shelves.groups(kind);
  if (groups.empty()) return;
  planner.add(MadeKind::group_list, kind_index, 0, std::string(catalog::group_folder(kind)),
              words_of_list(kind, groups.size()));
  for (std::size_t index = 0; index < groups.size(); ++index) {
    planner.add(MadeKind::group, kind_index, index, groups[index].address(),
                words_of(catalog, groups[index]));
  }
}

Record facts_of(const View& view, const Plan& plan, const MadePage& page) {
  const Shelves& shelves = *plan.shelves;
  const auto kind = static_cast<GroupKind>(page.group_kind);
  switch (page.kind) {
    case MadeKind::group:
      return group_record(view, shelves, shelves.groups(kind)[page.index]);
    case MadeKind::group_list:
      return group_list_record(view, shelves, kind);
    case MadeKind::device:
      return device_record(view, shelves, view.catalog.devices()[page.index]);
    case MadeKind::device_list:
      return device_list_record(view, shelves);
  }
  return {};
}

Record record_of(const View& view, const Plan& plan, const MadePage& page) {
  Record record = facts_of(view, plan, page);
  record.description = page.description;
  if (page.opening == content::k_no_page) return record;
  record.opening = {draw_body(view, page.opening), body_markdown(view, page.opening)};
  record.source = view.content.pages[page.opening]->source;
  return record;
}

std::string_view label_of(const MadePage& page) {
  constexpr std::array<std::string_view, 4> k_labels{"Family", "Organisation", "Licence", "Task"};
  if (page.kind == MadeKind::group) return k_labels[page.group_kind];
  return page.kind == MadeKind::device ? "Device" : "Models";
}

}  // namespace

std::vector<MadePage> plan_made_pages(const content::Content& content, const catalog::Catalog& catalog,
                                      const Shelves& shelves) {
  Planner planner(content);
  for (const GroupKind kind : catalog::k_group_kinds) plan_groups(planner, catalog, shelves, kind);
  const std::vector<catalog::Device>& devices = catalog.devices();
  if (devices.empty()) return planner.take();
  planner.add(MadeKind::device_list, 0, 0, std::string(catalog::k_device_folder),
              words_of_devices(devices.size()));
  for (std::size_t index = 0; index < devices.size(); ++index) {
    planner.add(MadeKind::device, 0, index, devices[index].address(), words_of(devices[index]));
  }
  return planner.take();
}

bool has_own_picture(const View& view, const MadePage& page) {
  return view.content.settings.social_pictures && is_drawable(page.title) && is_drawable(page.description);
}

Output make_made_page(const View& view, const Plan& plan, std::size_t index) {
  const MadePage& page = plan.made_pages[index];
  const Document document = {.address = page.address,
                             .title = page.title,
                             .description = page.description,
                             .has_twin = true,
                             .has_picture = has_own_picture(view, page),
                             .main = draw_record(view, record_of(view, plan, page))};
  return {.bytes = draw_document(view, document), .content_type = "text/html; charset=utf-8"};
}

Output make_made_twin(const View& view, const Plan& plan, std::size_t index) {
  return {.bytes = record_markdown(view, record_of(view, plan, plan.made_pages[index])),
          .content_type = "text/markdown; charset=utf-8"};
}

Output make_made_picture(const View& view, const Plan& plan, std::size_t index) {
  const MadePage& page = plan.made_pages[index];
  return make_picture(view, label_of(page), page.title, page.description);
}

}  // namespace slm::site
