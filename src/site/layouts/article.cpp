#include "site/layouts/article.h"

#include <string>

#include "site/shell/icon.h"

namespace slm::site {
namespace {

using content::Page;
using content::PageIndex;
using html::Writer;

std::string source_href(const content::SiteSettings& settings, std::string_view source) {
  return settings.repository_url + "/blob/" + settings.repository_branch + "/" + settings.content_path + "/" +
         std::string(source);
}

void draw_mend(Writer& out, const content::SiteSettings& settings, std::string_view source) {
  out.element("a", {{"href", source_href(settings, source)}}, [&] {
    draw_icon(out, "pencil");
    out.text("Was this wrong? Mend it");
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

}  // namespace

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

void draw_mend_link(Writer& out, const View& view, std::string_view source) {
  const content::SiteSettings& settings = view.content.settings;
  if (settings.repository_url.empty()) return;
  out.element("p", {{"class", "article-tools"}}, [&] { draw_mend(out, settings, source); });
}

void draw_tools(Writer& out, const View& view, const Page& page) {
  const content::SiteSettings& settings = view.content.settings;
  if (settings.repository_url.empty() && !page.updated.is_known()) return;
  out.element("p", {{"class", "article-tools"}}, [&] {
    if (!settings.repository_url.empty()) draw_mend(out, settings, page.source);
    if (page.updated.is_known()) {
      out.element("span", {}, [&] {
        out.text("Last changed ");
        out.element_text("time", {{"datetime", format_iso(page.updated)}}, format_reader(page.updated));
      });
    }
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

}  // namespace slm::site
