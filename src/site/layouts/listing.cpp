#include "site/layouts/frames.h"
#include "site/layouts/parts.h"

namespace slm::site {

html::TrustedHtml draw_listing(const View& view, const Listing& listing) {
  if (listing.address == "/") return draw_home(view, content::k_no_page, ask_home(view, {}));
  html::Writer out;
  out.element("div", {{"class", "stack"}}, [&] {
    out.element("header", {}, [&] {
      draw_breadcrumbs(out, view, {.address = listing.address, .title = listing.title});
      draw_title(out, listing.title, listing.description);
    });
    draw_lines(out, view, listing.entries);
  });
  return out.take();
}

html::TrustedHtml draw_names(const View& view, const Listing& listing) {
  html::Writer out;
  out.element("div", {{"class", "stack"}}, [&] {
    out.element("header", {}, [&] {
      draw_breadcrumbs(out, view, {.address = listing.address, .title = listing.title});
      draw_title(out, listing.title, listing.description);
    });
    draw_index(out, view, listing.entries);
  });
  return out.take();
}

}  // namespace slm::site
