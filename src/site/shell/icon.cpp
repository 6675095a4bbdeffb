#include "site/shell/icon.h"

#include <string>

namespace slm::site {

void draw_icon(html::Writer& out, std::string_view name) {
  const std::string classes = "icon icon-" + std::string(name);
  out.element_text("span", {{"class", classes}, {"aria-hidden", "true"}}, {});
}

void draw_mark(html::Writer& out) {
  out.element("svg", {{"class", "brand-mark"}, {"viewBox", "0 0 24 24"}, {"aria-hidden", "true"}}, [&] {
    out.element_text("rect",
                     {{"class", "mark-rest"},
                      {"x", "1.75"},
                      {"y", "8.75"},
                      {"width", "20.5"},
                      {"height", "6.5"},
                      {"rx", "1.75"},
                      {"stroke-width", "1.5"}},
                     {});
    out.element_text("path",
                     {{"class", "mark-fill"},
                      {"d", "M2.75 8H15v8H2.75A1.75 1.75 0 0 1 1 14.25v-4.5A1.75 1.75 0 0 1 2.75 8z"}},
                     {});
    out.element_text(
        "path",
        {{"class", "mark-tick"}, {"d", "M8 4v4M15 3v18"}, {"stroke-width", "2"}, {"stroke-linecap", "round"}},
        {});
  });
}

}  // namespace slm::site
