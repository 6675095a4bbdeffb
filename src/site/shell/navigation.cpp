#include "site/shell/navigation.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/catalog/groups.h"

namespace slm::site {
namespace {

using content::Content;
using content::Section;

constexpr std::array<NavigationEntry, 8> k_hub_sections = {{
    {"Learn", "/learn/"},
    {"Models", "/models/"},
    {"Deploy", "/deploy/"},
    {"Use cases", "/use-cases/"},
    {"Research", "/research/"},
    {"Tools", "/tools/"},
    {"Community", "/community/"},
    {"Marketplace", "/marketplace/"},
}};

const std::array<NavigationEntry, 5> k_made_lists = {{
    {"Model families", catalog::group_folder(catalog::GroupKind::family)},
    {"Organisations", catalog::group_folder(catalog::GroupKind::organisation)},
    {"Licences", catalog::group_folder(catalog::GroupKind::licence)},
    {"Tasks", catalog::group_folder(catalog::GroupKind::task)},
    {"Devices", catalog::k_device_folder},
}};

constexpr std::size_t k_most_sections = 8;

const Section* top_section_at(const Content& content, std::string_view address) {
  if (content.sections.empty()) return nullptr;
  for (const std::size_t index : content.sections.front().sections) {
    if (content.sections[index].address == address) return &content.sections[index];
  }
  return nullptr;
}

bool is_among(const std::vector<NavigationEntry>& entries, std::string_view address) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const NavigationEntry& entry) { return entry.address == address; });
}

}  // namespace

std::vector<NavigationEntry> header_sections(const Content& content) {
  std::vector<NavigationEntry> entries;
  for (const NavigationEntry& entry : k_hub_sections) {
    if (top_section_at(content, entry.address) != nullptr) entries.push_back(entry);
  }
  if (!entries.empty() || content.sections.empty()) return entries;
  for (const std::size_t index : content.sections.front().sections) {
    if (entries.size() == k_most_sections) break;
    entries.push_back({content.sections[index].title, content.sections[index].address});
  }
  return entries;
}

std::vector<NavigationEntry> footer_sections(const Content& content) {
  std::vector<NavigationEntry> entries;
  if (content.sections.empty()) return entries;
  const std::vector<NavigationEntry> above = header_sections(content);
  for (const std::size_t index : content.sections.front().sections) {
    if (entries.size() == k_most_sections) break;
    const Section& section = content.sections[index];
    if (!is_among(above, section.address)) entries.push_back({section.title, section.address});
  }
  return entries;
}

std::vector<NavigationEntry> made_lists(const catalog::Catalog& catalog) {
  const std::vector<catalog::Model>& models = catalog.models();
  const auto has = [&](auto property) { return std::any_of(models.begin(), models.end(), property); };
  const bool is_there[] = {has([](const catalog::Model& model) { return !model.family.empty(); }),
                           has([](const catalog::Model& model) { return !model.organisation.empty(); }),
                           has([&](const catalog::Model& model) {
                             return model.licence.value && catalog.licence(*model.licence.value) != nullptr;
                           }),
                           has([](const catalog::Model& model) { return !model.tasks.empty(); }),
                           !catalog.devices().empty()};
  std::vector<NavigationEntry> lists;
  for (std::size_t at = 0; at < k_made_lists.size(); ++at) {
    if (is_there[at]) lists.push_back(k_made_lists[at]);
  }
  return lists;
}

std::string_view title_of_made_list(std::string_view address) {
  for (const NavigationEntry& list : k_made_lists) {
    if (list.address == address) return list.title;
  }
  return {};
}

std::size_t top_section_of(const Content& content, std::string_view address) {
  if (content.sections.empty()) return 0;
  for (const std::size_t index : content.sections.front().sections) {
    if (address.starts_with(content.sections[index].address)) return index;
  }
  return 0;
}

bool has_page(const Content& content, std::string_view address) {
  return content.by_address.contains(std::string(address)) || top_section_at(content, address) != nullptr;
}

}  // namespace slm::site
