#include "site/shell/navigation.h"

#include <algorithm>
#include <array>
#include <string>

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
