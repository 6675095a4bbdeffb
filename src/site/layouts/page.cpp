#include "site/layouts/frames.h"

namespace slm::site {

html::TrustedHtml draw_page(const View& view, content::PageIndex page) {
  const content::Page& shown = *view.content.pages[page];
  if (shown.address == "/") return draw_home(view, page);
  if (shown.kind == content::PageKind::section) return draw_section(view, page);
  return draw_reading(view, page);
}

}  // namespace slm::site
