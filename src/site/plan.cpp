#include "site/plan.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "site/made_pages.h"
#include "site/model_list.h"

namespace slm::site {
namespace {

using content::Content;
using content::Page;
using content::PageIndex;

using Members = std::unordered_map<std::string, std::vector<PageIndex>>;

// The spelling of the page that comes first in the list, so that it is the same on every run.
std::string spelling_of(const std::vector<std::string>& names, const std::string& slug) {
  for (const std::string& name : names) {
    if (slugify(name) == slug) return name;
  }
  return slug;
}

std::vector<Topic> topics_of(const Content& content, const Members& members, std::string_view root,
                             std::vector<std::string> Page::*names) {
  std::vector<Topic> topics;
  for (const auto& [slug, pages] : members) {
    if (slug.empty() || pages.empty()) continue;
    const Page& first = *content.pages[pages.front()];
    topics.push_back({.slug = slug,
                      .name = spelling_of(first.*names, slug),
                      .address = std::string(root) + slug + "/",
                      .pages = &pages});
  }
  std::sort(topics.begin(), topics.end(),
            [](const Topic& left, const Topic& right) { return left.slug < right.slug; });
  return topics;
}

std::vector<PageIndex> dated_pages(const Content& content) {
  std::vector<PageIndex> dated;
  for (PageIndex index = 0; index < content.pages.size(); ++index) {
    const Page& page = *content.pages[index];
    if (page.listed && page.date.is_known()) dated.push_back(index);
  }
  std::stable_sort(dated.begin(), dated.end(), [&](PageIndex left, PageIndex right) {
    return content.pages[left]->date > content.pages[right]->date;
  });
  return dated;
}

bool is_within(std::string_view address, std::string_view folder) {
  return address.size() > folder.size() && address.starts_with(folder);
}

// Top folders that hold posts have a feed of their own: a blog.
std::vector<Feed> feeds_of(const Content& content) {
  const std::vector<PageIndex> dated = dated_pages(content);
  std::vector<Feed> feeds = {{.address = "/", .title = content.settings.title, .pages = {}}};
  if (content.sections.empty()) return feeds;
  for (const std::size_t section : content.sections.front().sections) {
    feeds.push_back({.address = content.sections[section].address,
                     .title = content.sections[section].title + " · " + content.settings.title,
                     .pages = {}});
  }
  for (const PageIndex index : dated) {
    const Page& page = *content.pages[index];
    for (std::size_t at = 0; at < feeds.size(); ++at) {
      const bool belongs =
          at == 0 || (page.kind == content::PageKind::post && is_within(page.address, feeds[at].address));
      if (belongs && feeds[at].pages.size() < k_feed_length) feeds[at].pages.push_back(index);
    }
  }
  feeds.erase(
      std::remove_if(feeds.begin() + 1, feeds.end(), [](const Feed& feed) { return feed.pages.empty(); }),
      feeds.end());
  return feeds;
}

std::vector<std::size_t> unwritten_sections_of(const Content& content) {
  std::vector<std::size_t> unwritten;
  for (std::size_t index = 0; index < content.sections.size(); ++index) {
    if (content.sections[index].page == content::k_no_page) unwritten.push_back(index);
  }
  return unwritten;
}

}  // namespace

Plan make_plan(const Content& content, const catalog::Catalog& catalog, const AssetSet& assets) {
  Plan plan;
  plan.shelves = std::make_shared<const Shelves>(catalog);
  plan.made_pages = plan_made_pages(content, catalog, *plan.shelves);
  if (!catalog.models().empty()) plan.model_list = k_model_list;
  plan.tags = topics_of(content, content.by_tag, "/tags/", &Page::tags);
  plan.authors = topics_of(content, content.by_author, "/authors/", &Page::authors);
  plan.feeds = feeds_of(content);
  plan.unwritten_sections = unwritten_sections_of(content);
  for (const auto& [alias, page] : content.by_alias) plan.aliases.push_back(alias);
  std::sort(plan.aliases.begin(), plan.aliases.end());
  std::unordered_set<std::string_view> made;
  for (const MadePage& page : plan.made_pages) made.insert(page.address);
  std::erase_if(plan.unwritten_sections,
                [&](std::size_t section) { return made.contains(content.sections[section].address); });
  for (PageIndex index = 0; index < content.pages.size(); ++index) {
    const Page& page = *content.pages[index];
    if (page.listed && !page.draft && !made.contains(page.address)) plan.indexed.push_back(index);
  }
  for (const auto& [name, asset] : assets.all()) plan.assets.push_back(&asset);
  std::sort(plan.assets.begin(), plan.assets.end(),
            [](const Asset* left, const Asset* right) { return left->address < right->address; });
  return plan;
}

}  // namespace slm::site
