#include <string>
#include <vector>

#include "site/body.h"
#include "site/layouts/article.h"
#include "site/layouts/frames.h"
#include "site/layouts/parts.h"

namespace slm::site {
namespace {

using content::Page;
using content::PageIndex;
using html::Writer;

// A table of contents for one heading would only repeat it.
constexpr std::size_t k_least_headings = 2;

std::vector<formats::Heading> shown_headings(const Page& page) {
  std::vector<formats::Heading> shown;
  for (const formats::Heading& heading : page.body.headings) {
    if (heading.level == 2 || heading.level == 3) shown.push_back(heading);
  }
  if (shown.size() < k_least_headings) shown.clear();
  return shown;
}

bool has_byline(const Page& page) {
  return page.kind != content::PageKind::page && page.kind != content::PageKind::term;
}

void draw_article_header(Writer& out, const View& view, const Page& page) {
  out.element("header", {{"class", "article-header"}}, [&] {
    draw_title(out, page.title, page.description);
    if (has_byline(page)) draw_byline(out, view, page);
  });
}

void draw_related(Writer& out, const View& view, PageIndex index) {
  std::vector<ListingEntry> entries;
  for (const PageIndex related : view.content.related[index]) {
    const Page& page = *view.content.pages[related];
    // Breadcrumbs and sidebar lead to folders.
    if (page.kind != content::PageKind::section) entries.push_back(entry_of(page));
  }
  if (entries.empty()) return;
  out.element("section", {{"aria-labelledby", "related"}}, [&] {
    out.element_text("h2", {{"class", "side-title"}, {"id", "related"}}, "Related");
    draw_cards(out, view, entries);
  });
}

}  // namespace

html::TrustedHtml draw_reading(const View& view, PageIndex index) {
  const Page& page = *view.content.pages[index];
  const std::vector<formats::Heading> headings = shown_headings(page);
  Writer out(page.body.html.size() + 8192);
  out.element("article", {{"class", "article"}}, [&] {
    draw_breadcrumbs(out, view, {.address = page.address, .title = page.title, .page = index});
    draw_article_header(out, view, page);
    if (!headings.empty()) draw_contents_button(out);
    out.element("div", {{"class", "prose"}}, [&] { out.trusted(draw_body(view, index)); });
    out.element("footer", {{"class", "article-footer"}}, [&] {
      draw_tags(out, view, page);
      draw_tools(out, view, page);
      draw_pager(out, view, index);
      draw_related(out, view, index);
    });
  });
  if (!headings.empty()) draw_contents(out, headings);
  return out.take();
}

}  // namespace slm::site
