#include <algorithm>
#include <vector>

#include "site/body.h"
#include "site/layouts/frames.h"
#include "site/layouts/parts.h"

namespace slm::site {
namespace {

using content::Page;
using content::PageKind;
using html::Writer;

// More doors than this are read as an index of titles.
constexpr std::size_t k_most_cards = 48;

bool holds_posts(const content::Content& content, const content::Section& section) {
  return !section.pages.empty() && content.pages[section.pages.front()]->kind == PageKind::post;
}

void draw_entries(Writer& out, const View& view, const content::Section& section) {
  std::vector<ListingEntry> entries = entries_of(view.content, section);
  if (holds_posts(view.content, section)) {
    std::stable_sort(entries.begin(), entries.end(), [](const ListingEntry& left, const ListingEntry& right) {
      return left.date > right.date;
    });
    draw_lines(out, view, entries);
  } else if (entries.size() > k_most_cards) {
    draw_index(out, view, entries);
  } else {
    draw_cards(out, view, entries);
  }
}

}  // namespace

html::TrustedHtml draw_section(const View& view, content::PageIndex index) {
  const Page& page = *view.content.pages[index];
  const content::Section& section = view.content.sections[view.content.section_of[index]];
  Writer out(page.body.html.size() + 8192);
  out.element("article", {{"class", "stack"}}, [&] {
    out.element("header", {}, [&] {
      draw_breadcrumbs(out, view, {.address = page.address, .title = page.title, .page = index});
      draw_title(out, page.title, page.description);
    });
    const html::TrustedHtml body = draw_body(view, index);
    if (!body.is_empty()) out.element("div", {{"class", "prose"}}, [&] { out.trusted(body); });
    if (section.page == index) draw_entries(out, view, section);
  });
  return out.take();
}

}  // namespace slm::site
