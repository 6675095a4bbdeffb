#pragma once
// What follows from the content before any page is drawn: topics, feeds, folders without a page.
// Worked out once for a Site, so that drawing a page never looks at all the others.
//
// Pure, immutable after make_plan.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "content/content.h"
#include "core/catalog/catalog.h"
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

/// A page made of the catalogue (site/made_pages.h).
enum class MadeKind : std::uint8_t { group, group_list, device, device_list };

struct MadePage {
  MadeKind kind = MadeKind::group;
  std::size_t group_kind = 0;  // of a group or a list of groups: a catalog::GroupKind
  std::size_t index = 0;       // of a group or a device among its own
  std::string address;         // "/models/families/gemma-3/"
  std::string title;
  std::string description;
  content::PageIndex opening = content::k_no_page;  // what an author wrote for its beginning
};

class Shelves;  // site/layouts/shelves.h

constexpr std::size_t k_feed_length = 50;

struct Plan {
  std::vector<Topic> tags, authors;             // by slug
  std::vector<Feed> feeds;                      // [0] is the whole site's
  std::vector<std::size_t> unwritten_sections;  // folders that need a page, indices into Content::sections
  std::vector<std::string> aliases;             // sorted
  std::vector<content::PageIndex> indexed;      // pages for the sitemap and llms.txt, by address
  std::vector<const Asset*> assets;             // by address
  std::vector<MadePage> made_pages;
  std::string model_list;                  // the address of all models by name; "" where there are none
  std::shared_ptr<const Shelves> shelves;  // what the made pages are drawn from
};

/// Borrows all three.
Plan make_plan(const content::Content& content, const catalog::Catalog& catalog, const AssetSet& assets);

}  // namespace slm::site
