#include <array>
#include <string_view>
#include <vector>

#include "site/shell/navigation.h"
#include "site/view.h"

namespace slm::site {
namespace {

using html::Writer;

constexpr std::array<NavigationEntry, 3> k_pages = {{
    {"Start here", "/start-here/"},
    {"About", "/about/"},
    {"Tags", "/tags/"},
}};

std::vector<NavigationEntry> links_of(const content::Content& content) {
  std::vector<NavigationEntry> links;
  for (const NavigationEntry& page : k_pages) {
    const bool exists = page.address == "/tags/" ? !content.by_tag.empty() : has_page(content, page.address);
    if (exists) links.push_back(page);
  }
  const std::vector<NavigationEntry> sections = footer_sections(content);
  links.insert(links.end(), sections.begin(), sections.end());
  return links;
}

void draw_note(Writer& out, const content::SiteSettings& settings) {
  if (settings.description.empty()) return;
  out.element_text("p", {{"class", "footer-note"}}, settings.description);
}

void draw_link(Writer& out, std::string_view title, std::string_view href) {
  out.element("li", {}, [&] { out.element_text("a", {{"href", href}}, title); });
}

}  // namespace

void draw_footer(Writer& out, const View& view, const Document&) {
  const content::SiteSettings& settings = view.content.settings;
  out.newline();
  out.element("footer", {{"class", "site-footer"}}, [&] {
    out.element("div", {{"class", "footer-inner"}}, [&] {
      draw_note(out, settings);
      out.element("nav", {{"aria-label", "More pages"}}, [&] {
        out.element("ul", {{"class", "footer-links"}}, [&] {
          for (const NavigationEntry& link : links_of(view.content)) {
            draw_link(out, link.title, view.href(link.address));
          }
          draw_link(out, "Feed", view.href("/atom.xml"));
          if (!settings.repository_url.empty()) draw_link(out, "Source", settings.repository_url);
        });
      });
    });
  });
  out.newline();
}

}  // namespace slm::site
