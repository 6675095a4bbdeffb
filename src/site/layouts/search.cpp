#include "core/search/results.h"
#include "site/layouts/frames.h"
#include "site/layouts/parts.h"
#include "site/layouts/search_form.h"

namespace slm::site {

void draw_search_form(html::Writer& out, const View& view, std::string_view query) {
  out.element(
      "form",
      {{"class", "search-form"}, {"role", "search"}, {"action", view.href("/search/")}, {"method", "get"}},
      [&] {
        out.void_element("input", {{"type", "search"},
                                   {"name", "q"},
                                   {"value", query},
                                   {"aria-label", "Search"},
                                   {"placeholder", "Models, pages, “3B apache”, “fits 8 GB”"},
                                   {"maxlength", "256"},
                                   {"autocomplete", "off"},
                                   {"spellcheck", "false"}});
        out.element_text("button", {{"class", "button"}, {"type", "submit"}}, "Search");
      });
}

html::TrustedHtml draw_search(const View& view, const search::Answer& answer, std::string_view query) {
  html::Writer out;
  out.element("div", {{"class", "stack search-page"}}, [&] {
    out.element("header", {}, [&] { draw_title(out, "Search", {}); });
    draw_search_form(out, view, query);
    // An export has no server to ask: there the script answers into this element.
    out.element("div", {{"class", "found-list"}, {"data-search-results", query}},
                [&] { search::draw_answer(out, answer, {.base_path = view.base_path, .query = query}); });
  });
  return out.take();
}

}  // namespace slm::site
