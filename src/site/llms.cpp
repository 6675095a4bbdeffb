#include <map>
#include <string>

#include "base/text.h"
#include "site/markdown_twin.h"
#include "site/text_outputs.h"

namespace slm::site {
namespace {

using content::Content;
using content::Page;
using content::PageIndex;

std::string introduction(const View& view) {
  const content::SiteSettings& settings = view.content.settings;
  std::string out = "# " + settings.title + "\n";
  if (!settings.description.empty()) out += "\n> " + settings.description + "\n";
  return out;
}

// The section right below the root that a page stands in; the root itself for pages beside the home page.
std::size_t top_section_of(const Content& content, PageIndex page) {
  std::size_t section = content.section_of[page];
  while (section != 0 && content.sections[section].parent != 0) section = content.sections[section].parent;
  return section;
}

// `AnyPage` is a page of the content folder or one that the site made.
template <class AnyPage>
void append_page(std::string& out, const View& view, const AnyPage& page) {
  out += "- [" + replace_all(replace_all(page.title, "[", "\\["), "]", "\\]") + "](" +
         view.absolute(page.address) + "index.md)";
  if (!page.description.empty()) out += ": " + page.description;
  out += '\n';
}

}  // namespace

Output make_llms(const View& view, const Plan& plan, std::size_t) {
  const Content& content = view.content;
  std::map<std::size_t, std::vector<PageIndex>> by_section;
  for (const PageIndex page : plan.indexed) by_section[top_section_of(content, page)].push_back(page);
  std::string out = introduction(view);
  for (const auto& [section, pages] : by_section) {
    out += "\n## " + (section == 0 ? "Start" : content.sections[section].title) + "\n\n";
    for (const PageIndex page : pages) append_page(out, view, *content.pages[page]);
  }
  if (!plan.made_pages.empty()) out += "\n## Families, organisations, licences, tasks and devices\n\n";
  for (const MadePage& page : plan.made_pages) append_page(out, view, page);
  return {.bytes = std::move(out), .content_type = "text/plain; charset=utf-8"};
}

Output make_llms_full(const View& view, const Plan& plan, std::size_t) {
  std::string out = introduction(view);
  std::size_t shown = 0;
  for (const PageIndex page : plan.indexed) {
    if (out.size() + view.content.pages[page]->markdown.size() > k_llms_full_bytes) break;
    out += "\n---\n\n" + markdown_twin(view, page);
    ++shown;
  }
  if (shown < plan.indexed.size()) {
    out += "\n---\n\n" + format_uint(plan.indexed.size() - shown) + " more pages are listed in " +
           view.absolute("/llms.txt") + ".\n";
  }
  return {.bytes = std::move(out), .content_type = "text/plain; charset=utf-8"};
}

}  // namespace slm::site
