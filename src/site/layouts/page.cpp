#include "site/layouts/frames.h"
#include "site/layouts/model_facts.h"

namespace slm::site {

html::TrustedHtml draw_page(const View& view, content::PageIndex page) {
  const content::Page& shown = *view.content.pages[page];
  if (shown.address == "/") return draw_home(view, page, ask_home(view, {}));
  if (const tools::Tool* tool = tool_of(view, shown.address)) {
    return draw_tool_page(view, page, *tool, tools::ask(*tool, view.knowledge.get(), {}));
  }
  if (shown.kind == content::PageKind::section) return draw_section(view, page);
  if (shown.kind == content::PageKind::model) {
    if (const catalog::Model* model = model_of(view, shown)) return draw_model(view, page, *model);
  }
  return draw_reading(view, page);
}

}  // namespace slm::site
