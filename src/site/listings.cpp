#include "site/listings.h"

#include <string>
#include <utility>

#include "base/text.h"

namespace slm::site {
namespace {

using content::Content;
using content::Page;
using content::PageIndex;
using content::Section;

std::string count_of(std::size_t count, std::string_view one, std::string_view many) {
  return format_uint(count) + " " + std::string(count == 1 ? one : many);
}

Output make_listing(const View& view, const Listing& listing) {
  const Document document = {.address = listing.address,
                             .title = listing.title,
                             .description = listing.description,
                             .main = draw_listing(view, listing)};
  return {.bytes = draw_document(view, document), .content_type = "text/html; charset=utf-8"};
}

ListingEntry entry_of(const Page& page) {
  return {.title = page.title, .address = page.address, .description = page.description, .date = page.date};
}

std::vector<ListingEntry> entries_of(const Content& content, const std::vector<PageIndex>& pages) {
  std::vector<ListingEntry> entries;
  for (const PageIndex index : pages) {
    if (content.pages[index]->listed) entries.push_back(entry_of(*content.pages[index]));
  }
  return entries;
}

std::vector<ListingEntry> entries_of(const std::vector<Topic>& topics) {
  std::vector<ListingEntry> entries;
  for (const Topic& topic : topics) {
    entries.push_back({.title = topic.name,
                       .address = topic.address,
                       .count = static_cast<std::uint32_t>(topic.pages->size())});
  }
  return entries;
}

// Pages of the folder itself, then the folders in it, each with what stands in it.
std::vector<ListingEntry> entries_of(const Content& content, const Section& section) {
  std::vector<ListingEntry> entries = entries_of(content, section.pages);
  for (const std::size_t index : section.sections) {
    const Section& inner = content.sections[index];
    ListingEntry entry = {.title = inner.title,
                          .address = inner.address,
                          .count = static_cast<std::uint32_t>(inner.pages.size())};
    if (inner.page != content::k_no_page) entry.description = content.pages[inner.page]->description;
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace

Output make_tag_page(const View& view, const Plan& plan, std::size_t tag) {
  const Topic& topic = plan.tags[tag];
  Listing listing = {.address = topic.address, .title = topic.name};
  listing.entries = entries_of(view.content, *topic.pages);
  listing.description = count_of(listing.entries.size(), "page", "pages") + " of " +
                        view.content.settings.title + " tagged “" + topic.name + "”, newest first.";
  return make_listing(view, listing);
}

Output make_tag_index(const View& view, const Plan& plan, std::size_t) {
  return make_listing(
      view, {.address = "/tags/",
             .title = "Tags",
             .description = "Every tag of " + view.content.settings.title + " with the number of its pages.",
             .entries = entries_of(plan.tags)});
}

Output make_author_page(const View& view, const Plan& plan, std::size_t author) {
  const Topic& topic = plan.authors[author];
  Listing listing = {.address = topic.address, .title = topic.name};
  listing.entries = entries_of(view.content, *topic.pages);
  listing.description = count_of(listing.entries.size(), "page", "pages") + " of " +
                        view.content.settings.title + " written by " + topic.name + ", newest first.";
  return make_listing(view, listing);
}

Output make_author_index(const View& view, const Plan& plan, std::size_t) {
  return make_listing(view, {.address = "/authors/",
                             .title = "Authors",
                             .description = "Everyone who wrote for " + view.content.settings.title +
                                            " with the number of their pages.",
                             .entries = entries_of(plan.authors)});
}

Output make_section_page(const View& view, const Plan&, std::size_t index) {
  const Section& section = view.content.sections[index];
  const content::SiteSettings& settings = view.content.settings;
  const bool is_home = index == 0;
  Listing listing = {.address = section.address, .title = is_home ? settings.title : section.title};
  listing.description = is_home && !settings.description.empty()
                            ? settings.description
                            : "Everything in " + listing.title + ": pages and folders.";
  listing.entries = entries_of(view.content, section);
  return make_listing(view, listing);
}

Output make_not_found_page(const View& view, const Plan&, std::size_t) {
  const Document document = {.address = "/404.html",
                             .title = "Page not found",
                             .description = "There is no page at this address.",
                             .indexed = false,
                             .main = draw_not_found(view)};
  return {.bytes = draw_document(view, document), .content_type = "text/html; charset=utf-8"};
}

}  // namespace slm::site
