#include <string>
#include <vector>

#include "site/body.h"
#include "site/layouts/frames.h"
#include "site/layouts/parts.h"
#include "site/shell/icon.h"

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

void draw_contents_button(Writer& out) {
  out.element("button", {{"class", "contents-button"}, {"type", "button"}, {"popovertarget", "contents"}},
              [&] {
                out.text("On this page");
                draw_icon(out, "list");
              });
}

void draw_contents(Writer& out, const std::vector<formats::Heading>& headings) {
  out.element("nav",
              {{"class", "contents drawer"},
               {"id", "contents"},
               {"aria-label", "On this page"},
               html::present("popover")},
              [&] {
                out.element_text("p", {{"class", "contents-title"}}, "On this page");
                out.element("ol", {}, [&] {
                  for (const formats::Heading& heading : headings) {
                    const std::string href = "#" + heading.id;
                    const bool is_sub = heading.level == 3;
                    out.element("li", {}, [&] {
                      out.element_text("a", {{"href", href}, html::when(is_sub, {"class", "contents-sub"})},
                                       heading.text);
                    });
                  }
                });
              });
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

std::string source_href(const content::SiteSettings& settings, const Page& page) {
  return settings.repository_url + "/blob/" + settings.repository_branch + "/" + settings.content_path + "/" +
         page.source;
}

void draw_tools(Writer& out, const View& view, const Page& page) {
  const content::SiteSettings& settings = view.content.settings;
  if (settings.repository_url.empty() && !page.updated.is_known()) return;
  out.element("p", {{"class", "article-tools"}}, [&] {
    if (!settings.repository_url.empty()) {
      out.element("a", {{"href", source_href(settings, page)}}, [&] {
        draw_icon(out, "pencil");
        out.text("Was this wrong? Mend it");
      });
    }
    if (page.updated.is_known()) {
      out.element("span", {}, [&] {
        out.text("Last changed ");
        out.element_text("time", {{"datetime", format_iso(page.updated)}}, format_reader(page.updated));
      });
    }
  });
}

void draw_neighbour(Writer& out, const View& view, PageIndex index, bool is_next) {
  if (index == content::k_no_page) return;
  const Page& page = *view.content.pages[index];
  out.element("a",
              {{"class", is_next ? "pager-next" : "pager-previous"},
               {"href", view.href(page.address)},
               {"rel", is_next ? "next" : "prev"}},
              [&] {
                out.element_text("small", {}, is_next ? "Next" : "Previous");
                out.text(page.title);
              });
}

void draw_pager(Writer& out, const View& view, PageIndex index) {
  const PageIndex previous = view.content.previous[index];
  const PageIndex next = view.content.next[index];
  if (previous == content::k_no_page && next == content::k_no_page) return;
  out.element("nav", {{"class", "pager"}, {"aria-label", "Previous and next page"}}, [&] {
    draw_neighbour(out, view, previous, false);
    draw_neighbour(out, view, next, true);
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
