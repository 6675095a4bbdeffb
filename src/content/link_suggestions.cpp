#include "content/link_suggestions.h"

#include "base/text.h"
#include "content/address.h"

namespace slm::content {
namespace {

constexpr std::size_t k_search_limit = 50;
constexpr std::size_t k_name_byte_limit = 100;

std::string_view last_part(std::string_view address) {
  if (!address.empty() && address.back() == '/') address.remove_suffix(1);
  return file_name_of(address);
}

}  // namespace

void LinkSuggestions::collect_names() {
  const auto add = [this](const std::string& address) {
    const std::string_view name = last_part(address);
    if (name.empty() || name.size() > k_name_byte_limit) return;
    if (address_by_name_.emplace(name, address).second) names_.push_back(last_part(address));
  };
  for (const PagePointer& page : content_.pages) add(page->address);
  for (const StaticFile& file : content_.static_files) add(file.address);
  for (const Section& section : content_.sections) add(section.address);
}

std::string LinkSuggestions::hint_for(std::string_view path) {
  constexpr std::string_view k_nothing = "write the way to a file as seen from this one, or an address";
  if (names_.empty()) collect_names();
  std::string name(last_part(path));
  if (name.size() > 3 && name.substr(name.size() - 3) == ".md") name.resize(name.size() - 3);
  const auto same = address_by_name_.find(name);
  if (same != address_by_name_.end()) return "did you mean \"" + same->second + "\"?";
  if (name.size() > k_name_byte_limit || search_count_++ >= k_search_limit) return std::string(k_nothing);
  const auto meant = nearest(name, names_);
  return meant ? "did you mean \"" + address_by_name_.at(*meant) + "\"?" : std::string(k_nothing);
}

}  // namespace slm::content
