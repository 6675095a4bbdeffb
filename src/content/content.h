#pragma once
// The whole content folder, compiled: pages, their tree, their links. What `site` draws from.
//
// A snapshot is immutable and may be read from any thread. Compiling never stops at the first mistake.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "content/page.h"

namespace slm::catalog {
class Catalog;   // core/catalog/catalog.h
struct Library;  // core/catalog/library.h
}  // namespace slm::catalog

namespace slm::content {

using PageIndex = std::uint32_t;
constexpr PageIndex k_no_page = 0xFFFFFFFF;

/// `site.yaml` at the root of the content folder; every field may be missing.
struct SiteSettings {
  std::string title = "SLM Hub";
  std::string description;
  std::string language = "en";
  std::string
      repository_url;  // "https://github.com/owner/name"; "edit this page" links are left out without it
  std::string repository_branch = "main";
  std::string content_path = "content";  // folder of the content inside the repository
  std::string organisation;              // publisher in JSON-LD; the title where empty
  bool social_pictures = false;          // one picture for each page instead of one for the site
};

/// A file of the content folder that is served as it is (pictures, downloads).
struct StaticFile {
  std::string source;       // relative path
  std::string address;      // "/images/kv-cache.svg"
  std::string system_path;  // where to read it
  std::uint64_t byte_count = 0;
};

/// A folder of the sidebar: its own page first, then pages and folders in order.
struct Section {
  std::string address;  // "/learn/fundamentals/"
  std::string title;
  PageIndex page = k_no_page;         // its index page, if one is written
  std::vector<PageIndex> pages;       // direct children without the index page, in reading order
  std::vector<std::size_t> sections;  // indices into Content::sections
  std::size_t parent = 0;             // index of the parent; the root is its own parent
};

/// Where a link in a page's body leads once the whole site is known; parallel to MarkdownBody::slots.
struct ResolvedLink {
  std::string
      address;  // root-relative without base path ("/learn/x/#anchor"), "#anchor", or external; "" if broken
  bool external = false;
};

struct Content {
  SiteSettings settings;
  std::vector<PagePointer> pages;                   // ordered by address
  std::vector<std::vector<ResolvedLink>> links;     // by page, by slot
  std::vector<std::vector<PageIndex>> related;      // by page, best first, at most 3
  std::vector<std::vector<PageIndex>> linked_from;  // by page
  std::vector<PageIndex> previous, next;  // reading order within the top section; k_no_page at its ends
  std::vector<std::size_t> section_of;    // by page: the folder it stands in
  std::vector<Section> sections;          // [0] is the root
  std::vector<StaticFile> static_files;
  std::unordered_map<std::string, PageIndex> by_address;
  std::unordered_map<std::string, PageIndex> by_alias;
  std::unordered_map<std::string, std::vector<PageIndex>> by_tag;     // tag slug, newest first
  std::unordered_map<std::string, std::vector<PageIndex>> by_author;  // author slug, newest first
  std::shared_ptr<const catalog::Catalog>
      catalog;  // models and what they run on; never nullptr once compiled
  std::shared_ptr<const catalog::Library>
      library;              // papers, prices and the like; never nullptr once compiled
  Diagnostics diagnostics;  // sorted
};

using ContentPointer = std::shared_ptr<const Content>;

}  // namespace slm::content
