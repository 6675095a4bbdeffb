#include "core/tools/faces/page.h"
#include "site/body.h"
#include "site/layouts/article.h"
#include "site/layouts/frames.h"
#include "site/layouts/parts.h"

namespace slm::site {

const tools::Tool* tool_of(const View& view, std::string_view address) {
  return view.catalog.models().empty() ? nullptr : tools::tool_at(address);
}

bool has_sidebar(const View& view, const content::Page& page) {
  const tools::Tool* tool = tool_of(view, page.address);
  return tool == nullptr || !tool->has_own_sidebar;
}

html::TrustedHtml draw_tool_page(const View& view, content::PageIndex index, const tools::Tool& tool,
                                 const tools::Asked& asked) {
  const content::Page& page = *view.content.pages[index];
  html::Writer out(64 * 1024);
  const std::string_view kind = tool.has_own_sidebar ? "tool-page tool-wide" : "tool-page";
  out.element("article", {{"class", kind}}, [&] {
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
