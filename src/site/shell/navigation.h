#pragma once
// Which folders the header, the footer and the sidebar lead to.
//
// Pure; looks at folders, never at all pages, so that a site of 10,000 pages costs no more per page.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/content.h"
#include "core/catalog/catalog.h"

namespace slm::site {

struct NavigationEntry {
  std::string_view title;
  std::string_view address;
};

/// The sections of the header: of the hub's eight those that exist, in the hub's order; for content of
/// another shape its first eight top folders. Titles and addresses borrow from `content` or are constants.
std::vector<NavigationEntry> header_sections(const content::Content& content);

/// Top folders that the header leaves out (a blog), at most eight: the footer's.
std::vector<NavigationEntry> footer_sections(const content::Content& content);

/// The lists that the site makes of the catalogue, those that it has: families, organisations, licences,
/// tasks, devices.
std::vector<NavigationEntry> made_lists(const catalog::Catalog& catalog);

/// "/models/families/" -> "Model families"; "" for addresses that are none of these lists.
std::string_view title_of_made_list(std::string_view address);

/// Index of the top folder that holds `address`; 0 where none does. "/learn/kv-cache/" -> that of "/learn/".
std::size_t top_section_of(const content::Content& content, std::string_view address);

/// Whether the site has a page at `address`, written or made for a folder.
bool has_page(const content::Content& content, std::string_view address);

}  // namespace slm::site
