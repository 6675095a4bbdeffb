#include <string_view>

#include "site/shell/icon.h"
#include "site/shell/navigation.h"
#include "site/view.h"

namespace slm::site {
namespace {

using html::Writer;

// "page" where the link leads to where the reader is, "true" where the reader is below it.
html::Attribute current(std::string_view here, std::string_view address) {
  return html::when(here.starts_with(address), {"aria-current", here == address ? "page" : "true"});
}

void draw_brand(Writer& out, const View& view) {
  out.element("a", {{"class", "brand"}, {"href", view.href("/")}}, [&] {
    draw_mark(out);
    out.element_text("span", {}, view.content.settings.title);
  });
}

void draw_menu(Writer& out, const View& view, std::string_view here) {
  out.element("nav",
              {{"class", "site-menu drawer"},
               {"id", "site-menu"},
               {"aria-label", "Sections"},
               html::present("popover")},
              [&] {
                out.element_text("p", {{"class", "drawer-title"}}, "Sections");
                out.element("ul", {}, [&] {
                  for (const NavigationEntry& entry : header_sections(view.content)) {
                    out.element("li", {}, [&] {
                      out.element_text("a",
                                       {{"href", view.href(entry.address)}, current(here, entry.address)},
                                       entry.title);
                    });
                  }
                });
              });
}

// Shown by the script, because without one it could do nothing.
void draw_theme_button(Writer& out) {
  out.element("button",
              {{"class", "icon-button theme-button"},
               {"type", "button"},
               {"aria-label", "Switch theme"},
               html::present("hidden")},
              [&] { draw_icon(out, "moon"); });
}

// A plain link; the script opens the dialog instead.
void draw_search_link(Writer& out, const View& view, std::string_view here) {
  out.element("a",
              {{"class", "icon-button search-link"},
               {"href", view.href("/search/")},
               {"aria-label", "Search"},
               {"aria-keyshortcuts", "/ Control+K"},
               current(here, "/search/")},
              [&] { draw_icon(out, "search"); });
}

void draw_menu_button(Writer& out) {
  out.element("button",
              {{"class", "icon-button menu-button"},
               {"type", "button"},
               {"popovertarget", "site-menu"},
               {"aria-label", "Sections"}},
              [&] { draw_icon(out, "menu"); });
}

}  // namespace

void draw_header(Writer& out, const View& view, const Document& document) {
  out.element_text("a", {{"class", "skip-link"}, {"href", "#content"}}, "Skip to content");
  out.newline();
  out.element("header", {{"class", "site-header"}}, [&] {
    draw_brand(out, view);
    draw_menu(out, view, document.address);
    out.element("div", {{"class", "header-end"}}, [&] {
      draw_search_link(out, view, document.address);
      draw_theme_button(out);
      draw_menu_button(out);
    });
  });
  out.newline();
}

}  // namespace slm::site
