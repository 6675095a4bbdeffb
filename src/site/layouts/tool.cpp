#include "core/tools/faces/page.h"
#include "site/body.h"
#include "site/layouts/article.h"
#include "site/layouts/frames.h"
#include "site/layouts/parts.h"

namespace slm::site {

html::TrustedHtml draw_tool_page(const View& view, content::PageIndex index, const tools::Tool& tool,
                                 const tools::Asked& asked) {
  const content::Page& page = *view.content.pages[index];
  html::Writer out(64 * 1024);
  out.element("article", {{"class", "tool-page"}}, [&] {
    draw_breadcrumbs(out, view, {.address = page.address, .title = page.title, .page = index});
    out.element("header", {{"class", "article-header"}},
                [&] { draw_title(out, page.title, page.description); });
    out.trusted(tools::draw_tool(tool, view.knowledge.get(), asked, {view.base_path}));
    const html::TrustedHtml body = draw_body(view, index);
    if (!body.is_empty()) out.element("div", {{"class", "prose"}}, [&] { out.trusted(body); });
    out.element("footer", {{"class", "article-footer"}}, [&] { draw_tools(out, view, page); });
  });
  return out.take();
}

}  // namespace slm::site
