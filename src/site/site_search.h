#pragma once
// The search index of a site: which pages, in which parts, made when it is first asked for.
//
// Borrows content, catalogue and plan. Safe from any thread; how many parts there are is known at once,
// because they are addresses of the site.

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "content/content.h"
#include "core/catalog/catalog.h"
#include "core/search/index.h"
#include "core/search/index_builder.h"
#include "site/plan.h"

namespace slm::site {

class SiteSearch {
 public:
  SiteSearch(const content::Content& content, const catalog::Catalog& catalog, const Plan& plan);

  std::size_t part_count(search::ShardKind kind) const;
  const search::Index& index() const;

  /// What index() holds, made anew. The same bytes from any number of threads.
  search::IndexParts make_parts(unsigned thread_count) const;

 private:
  void add_pages(search::IndexBuilder& builder, std::size_t first_shard, std::size_t end_shard) const;
  std::uint32_t stamp() const;
  std::size_t page_count() const { return written_.size() + plan_.made_pages.size(); }
  search::Page page(std::size_t at) const;
  search::Page written_page(const content::Page& source) const;

  const content::Content& content_;
  const catalog::Catalog& catalog_;
  const Plan& plan_;
  std::vector<content::PageIndex> written_;  // those that may be found, by address; behind them the made ones
  search::IndexLayout layout_;
  mutable std::once_flag made_;
  mutable search::Index index_;
};

/// The words before the first heading, then each heading of the two upper levels with its words.
std::vector<search::Section> sections_of(const formats::MarkdownBody& body);

}  // namespace slm::site
