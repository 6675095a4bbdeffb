#include "site/shell/icon.h"

#include <string>

namespace slm::site {

void draw_icon(html::Writer& out, std::string_view name) {
  const std::string classes = "icon icon-" + std::string(name);
  out.element_text("span", {{"class", classes}, {"aria-hidden", "true"}}, {});
}

void draw_mark(html::Writer& out) {
  out.element("svg", {{"class", "brand-mark"}, {"viewBox", "0 0 24 24"}, {"aria-hidden", "true"}}, [&] {
    out.element_text(
        "path",
        {{"class", "mark-rest"}, {"d", "M14 9h2.5A1.5 1.5 0 0 1 18 10.5v3a1.5 1.5 0 0 1-1.5 1.5H14z"}}, {});
    out.element_text(
        "path", {{"class", "mark-fill"}, {"d", "M14 9H7.5A1.5 1.5 0 0 0 6 10.5v3A1.5 1.5 0 0 0 7.5 15H14z"}},
        {});
    out.element_text("path",
                     {{"class", "mark-tick"},
                      {"d", "M3 5v14M21 5v14"},
                      {"stroke-width", "2"},
                      {"stroke-linecap", "round"}},
                     {});
  });
}

}  // namespace slm::site
