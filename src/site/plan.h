#pragma once
// What follows from the content before any page is drawn: topics, feeds, folders without a page.
// Worked out once for a Site, so that drawing a page never looks at all the others.
//
// Pure, immutable after make_plan.

#include <string>
#include <vector>

#include "content/content.h"
#include "site/assets.h"

namespace slm::site {

/// A tag or an author with a page of its own.
struct Topic {
  std::string slug;
  std::string name;                                        // as first written by an author
  std::string address;                                     // "/tags/quantization/"
  const std::vector<content::PageIndex>* pages = nullptr;  // newest first, listed ones only when shown
};

/// Dated pages of the site or of one section: `address` + "atom.xml" and `address` + "feed.json".
struct Feed {
  std::string address;  // "/" or "/blog/"
  std::string title;
  std::vector<content::PageIndex> pages;  // newest first, at most k_feed_length
};

constexpr std::size_t k_feed_length = 50;

struct Plan {
  std::vector<Topic> tags, authors;             // by slug
  std::vector<Feed> feeds;                      // [0] is the whole site's
  std::vector<std::size_t> unwritten_sections;  // folders that need a page, indices into Content::sections
  std::vector<std::string> aliases;             // sorted
  std::vector<content::PageIndex> indexed;      // pages for the sitemap and llms.txt, by address
  std::vector<const Asset*> assets;             // by address
};

/// Borrows `content` and `assets`.
Plan make_plan(const content::Content& content, const AssetSet& assets);

}  // namespace slm::site
