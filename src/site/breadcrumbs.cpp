#include "site/breadcrumbs.h"

#include <algorithm>
#include <string_view>

#include "site/shell/navigation.h"

namespace slm::site {
namespace {

using content::Content;

// Folders that hold a page are known by its section; the root is left out.
std::vector<Breadcrumb> folders_above(const Content& content, content::PageIndex page) {
  std::vector<Breadcrumb> folders;
  for (std::size_t at = content.section_of[page]; at != 0; at = content.sections[at].parent) {
    const content::Section& section = content.sections[at];
    if (section.page != page) folders.push_back({section.title, section.address});
  }
  std::reverse(folders.begin(), folders.end());
  return folders;
}

std::string title_of_folder(const Content& content, const std::string& address) {
  const auto page = content.by_address.find(address);
  if (page != content.by_address.end()) return content.pages[page->second]->title;
  // A folder that holds openings alone is still the list that the site makes.
  if (const std::string_view title = title_of_made_list(address); !title.empty()) return std::string(title);
  for (const content::Section& section : content.sections) {
    if (section.address == address) return section.title;
  }
  return {};
}

// Folders of an address that no page of the content folder has: "/tags/quantization/" is below "/tags/".
std::vector<Breadcrumb> folders_above(const Content& content, std::string_view address) {
  std::vector<Breadcrumb> folders;
  for (std::size_t slash = address.find('/', 1);
       slash != std::string_view::npos && slash + 1 < address.size(); slash = address.find('/', slash + 1)) {
    std::string folder(address.substr(0, slash + 1));
    std::string title = folder == "/tags/"      ? "Tags"
                        : folder == "/authors/" ? "Authors"
                                                : title_of_folder(content, folder);
    if (!title.empty()) folders.push_back({std::move(title), std::move(folder)});
  }
  return folders;
}

}  // namespace

std::vector<Breadcrumb> breadcrumbs_of(const View& view, const Document& document) {
  if (document.address == "/") return {};
  std::vector<Breadcrumb> trail = document.page == content::k_no_page
                                      ? folders_above(view.content, std::string_view(document.address))
                                      : folders_above(view.content, document.page);
  trail.push_back({document.title, document.address});
  return trail;
}

std::vector<Breadcrumb> breadcrumbs_of(const View& view, content::PageIndex page) {
  const content::Page& shown = *view.content.pages[page];
  if (shown.address == "/") return {};
  std::vector<Breadcrumb> trail = folders_above(view.content, page);
  trail.push_back({shown.title, shown.address});
  return trail;
}

}  // namespace slm::site
