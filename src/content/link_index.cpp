#include "content/link_index.h"

#include "content/address.h"
#include "core/catalog/catalog.h"
#include "core/catalog/groups.h"
#include "core/tools/inspect/example_weights.h"

namespace slm::content {
namespace {

bool names_page_file(std::string_view path) {
  return path.size() > 3 && path.substr(path.size() - 3) == ".md";
}

std::string address_of_path(const std::string& path) {
  std::string address = "/";
  if (path.empty()) return address;
  address.reserve(path.size() + 2);
  return address.append(path).append("/");
}

}  // namespace

LinkIndex::LinkIndex(const Content& content, const std::vector<PagePointer>& drafts) : content_(content) {
  for (const StaticFile& file : content.static_files) static_files_.insert(file.address);
  for (const Section& section : content.sections) lists_.insert(section.address);
  for (const auto& [slug, pages] : content.by_tag) lists_.insert("/tags/" + slug + "/");
  for (const auto& [slug, pages] : content.by_author) lists_.insert("/authors/" + slug + "/");
  lists_.insert("/search/");
  if (!content.by_tag.empty()) lists_.insert("/tags/");
  if (!content.by_author.empty()) lists_.insert("/authors/");
  if (content.catalog != nullptr) {
    for (std::string& address : catalog::made_addresses(*content.catalog)) lists_.insert(std::move(address));
  }
  for (const std::string_view file :
       {"atom.xml", "feed.json", "sitemap.xml", "robots.txt", "llms.txt", "llms-full.txt", "404.html"}) {
    static_files_.insert("/" + std::string(file));
  }
  if (content.catalog != nullptr && !content.catalog->models().empty()) {
    lists_.insert("/models/all/");
    static_files_.insert("/catalog.json");
    static_files_.insert("/catalog.schema.json");
    static_files_.insert(std::string(tools::k_example_weights_address));
  }
  for (const PagePointer& draft : drafts) {
    drafts_.insert(draft->source);
    drafts_.insert(draft->address);
  }
}

LinkIndex::Found LinkIndex::find(const std::string& path) const {
  if (names_page_file(path)) {
    const auto found = content_.by_address.find(address_of_source(path).address);
    if (found != content_.by_address.end() && content_.pages[found->second]->source == path) {
      return {found->second, ""};
    }
  }
  const std::string address = address_of_path(path);
  if (const auto page = content_.by_address.find(address); page != content_.by_address.end()) {
    return {page->second, ""};
  }
  const std::string file_address = "/" + path;
  for (const std::string* former : {&address, &file_address}) {
    if (const auto page = content_.by_alias.find(*former); page != content_.by_alias.end()) {
      return {page->second, ""};
    }
  }
  if (lists_.count(address) > 0) return {k_no_page, address};
  if (static_files_.count(file_address) > 0) return {k_no_page, file_address};
  return {};
}

bool LinkIndex::is_draft(const std::string& path) const {
  return drafts_.count(path) > 0 || drafts_.count(address_of_path(path)) > 0;
}

}  // namespace slm::content
