#pragma once
// What the last run found out about links, so that a saved page costs its own links and not those of the
// site.
//
// An unchanged page's links lead where they led as long as no page, file, tag or heading came, went or moved.
// Not safe from several threads at once.

#include <vector>

#include "content/content.h"

namespace slm::content {

/// What the links of one page gave besides where they lead.
struct LinkFindings {
  std::vector<PageIndex> targets;  // ascending
  Diagnostics diagnostics;
};

class LinkMemory {
 public:
  /// Whether everything that a link can name is still there under the same index. `drafts` in their order.
  bool knows_targets_of(const Content& content, const std::vector<PagePointer>& drafts) const;

  /// Whether the page at this index is the same as last time. Only after knows_targets_of() said yes.
  bool has_page(const Content& content, PageIndex page) const {
    return content_->pages[page] == content.pages[page];
  }

  const std::vector<ResolvedLink>& links_of(PageIndex page) const { return content_->links[page]; }
  LinkFindings& findings_of(PageIndex page) { return findings_[page]; }

  /// Forgets all findings and makes place for those of `page_count` pages.
  void forget(std::size_t page_count) { findings_.assign(page_count, {}); }

  /// Keeps the finished content, to which the findings belong.
  void keep(ContentPointer content, std::vector<PagePointer> drafts);

 private:
  ContentPointer content_;  // none before the first run
  std::vector<PagePointer> drafts_;
  std::vector<LinkFindings> findings_;  // by page
};

}  // namespace slm::content
