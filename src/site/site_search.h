#pragma once
// The search index of a site: which pages, in which parts, made when it is first asked for.
//
// Borrows content and catalogue. Safe from any thread; how many parts there are is known at once, because
// they are addresses of the site.

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "content/content.h"
#include "core/catalog/catalog.h"
#include "core/search/index.h"
#include "core/search/index_builder.h"

namespace slm::site {

class SiteSearch {
 public:
  SiteSearch(const content::Content& content, const catalog::Catalog& catalog);

  std::size_t part_count(search::ShardKind kind) const;
  const search::Index& index() const;

 private:
  std::uint32_t stamp() const;
  search::Page page(content::PageIndex index) const;

  const content::Content& content_;
  const catalog::Catalog& catalog_;
  std::vector<content::PageIndex> pages_;  // those that may be found, by address
  search::IndexLayout layout_;
  mutable std::once_flag made_;
  mutable search::Index index_;
};

/// The words before the first heading, then each heading of the two upper levels with its words.
std::vector<search::Section> sections_of(const formats::MarkdownBody& body);

}  // namespace slm::site
