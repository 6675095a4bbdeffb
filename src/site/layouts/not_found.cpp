#include <string_view>

#include "site/layouts/search_form.h"
#include "site/shell/navigation.h"
#include "site/view.h"

namespace slm::site {

html::TrustedHtml draw_not_found(const View& view) {
  html::Writer out;
  out.element("div", {{"class", "not-found"}}, [&] {
    out.element_text("h1", {}, "There is no page at this address");
    out.element_text(
        "p", {{"class", "lead"}},
        "It may be a typing mistake, or a link that was wrong from the start: an address that this site "
        "once had leads on to the new one.");
    // The script types the words of the address into it.
    draw_search_form(out, view, {});
    out.element("p", {{"class", "actions"}}, [&] {
      out.element_text("a", {{"class", "button"}, {"href", view.href("/")}}, "Go home");
      for (const NavigationEntry& entry : header_sections(view.content)) {
        out.element_text("a", {{"class", "button button-quiet"}, {"href", view.href(entry.address)}},
                         entry.title);
      }
    });
  });
  return out.take();
}

}  // namespace slm::site
