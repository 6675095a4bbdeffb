#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "site/shell/icon.h"
#include "site/shell/navigation.h"
#include "site/view.h"

namespace slm::site {
namespace {

using content::Content;
using content::Page;
using content::Section;
using html::Writer;

// Lines of one folder; the folder's own page lists the rest.
constexpr std::size_t k_most_lines = 60;

struct Reader {
  std::string_view address;       // of the page that is read
  std::vector<std::size_t> open;  // folders from the top one to the one that holds it
};

Reader reader_of(const Content& content, const Document& document, std::size_t top) {
  Reader reader = {.address = document.address, .open = {top}};
  for (std::size_t at = top;;) {
    const std::vector<std::size_t>& inner = content.sections[at].sections;
    const auto next = std::find_if(inner.begin(), inner.end(), [&](std::size_t index) {
      return reader.address.starts_with(content.sections[index].address);
    });
    if (next == inner.end()) return reader;
    at = *next;
    reader.open.push_back(at);
  }
}

bool is_open_to(const Reader& reader, std::size_t folder) {
  return std::find(reader.open.begin(), reader.open.end(), folder) != reader.open.end();
}

html::Attribute current(const Reader& reader, std::string_view address) {
  return html::when(reader.address == address, {"aria-current", "page"});
}

std::string_view label_of(const Page& page) {
  return page.sidebar_label.empty() ? page.title : page.sidebar_label;
}

void draw_page_line(Writer& out, const View& view, const Reader& reader, const Page& page) {
  out.element("li", {}, [&] {
    out.element_text("a", {{"href", view.href(page.address)}, current(reader, page.address)}, label_of(page));
  });
}

void draw_lines(Writer& out, const View& view, const Reader& reader, const Section& section);

void draw_folder(Writer& out, const View& view, const Reader& reader, std::size_t index) {
  const Section& folder = view.content.sections[index];
  const bool is_open = is_open_to(reader, index);
  out.element("li", {{"class", is_open ? "sidebar-folder sidebar-open" : "sidebar-folder"}}, [&] {
    out.element("a", {{"href", view.href(folder.address)}, current(reader, folder.address)}, [&] {
      out.text(folder.title);
      draw_icon(out, "chevron-right");
    });
    if (is_open) draw_lines(out, view, reader, folder);
  });
}

void draw_link_to_all(Writer& out, const View& view, const Section& section) {
  const std::string all = "All " + format_uint(section.pages.size() + section.sections.size());
  out.element("li", {}, [&] {
    out.element_text("a", {{"class", "sidebar-all"}, {"href", view.href(section.address)}}, all);
  });
}

// Where the lines begin: at the first page, or, where the one that is read stands further down than the lines
// reach, so far before it that its neighbours are seen on both sides. Looks at numbers alone: a folder of
// 10,000 pages costs no look at each of them for each of them.
std::size_t first_line_of(const Content& content, const Reader& reader, const Section& section) {
  const auto found = content.by_address.find(std::string(reader.address));
  if (found == content.by_address.end()) return 0;
  const auto place = std::find(section.pages.begin(), section.pages.end(), found->second);
  const auto at = static_cast<std::size_t>(place - section.pages.begin());
  if (place == section.pages.end() || at < k_most_lines) return 0;
  return std::min(at - k_most_lines / 2, section.pages.size() - k_most_lines);
}

// As many lines as there may be. Returns how many there are at least, those before the first drawn counted.
std::size_t draw_page_lines(Writer& out, const View& view, const Reader& reader, const Section& section) {
  const std::size_t first = first_line_of(view.content, reader, section);
  std::size_t drawn = 0;
  for (std::size_t at = first; at < section.pages.size(); ++at) {
    const Page& page = *view.content.pages[section.pages[at]];
    if (!page.listed) continue;
    if (++drawn > k_most_lines) break;
    draw_page_line(out, view, reader, page);
  }
  return first + drawn;
}

void draw_lines(Writer& out, const View& view, const Reader& reader, const Section& section) {
  if (section.pages.empty() && section.sections.empty()) return;
  out.element("ul", {}, [&] {
    std::size_t line_count = draw_page_lines(out, view, reader, section);
    for (const std::size_t inner : section.sections) {
      if (++line_count <= k_most_lines || is_open_to(reader, inner)) draw_folder(out, view, reader, inner);
    }
    if (line_count > k_most_lines) draw_link_to_all(out, view, section);
  });
}

void draw_bar(Writer& out, std::string_view title) {
  out.element("button", {{"class", "sidebar-bar"}, {"type", "button"}, {"popovertarget", "sidebar"}}, [&] {
    draw_icon(out, "list");
    out.text("Pages in ");
    out.text(title);
  });
}

// Above hundreds of models: the ways to them by family, organisation, licence, task and device.
void draw_made_lists(Writer& out, const View& view, const Reader& reader) {
  out.element("ul", {{"class", "sidebar-lists"}}, [&] {
    for (const NavigationEntry& list : made_lists(view.catalog)) {
      out.element("li", {}, [&] {
        out.element_text("a", {{"href", view.href(list.address)}, current(reader, list.address)}, list.title);
      });
    }
  });
}

const catalog::Model* model_at(const View& view, std::string_view address) {
  constexpr std::string_view k_folder = "/models/";
  if (!address.starts_with(k_folder) || address.size() < k_folder.size() + 2) return nullptr;
  address.remove_prefix(k_folder.size());
  return view.catalog.model(catalog::ModelId(std::string(address.substr(0, address.size() - 1))));
}

// Of hundreds of models those of the family that is read about, then the way to all.
void draw_family(Writer& out, const View& view, const Reader& reader) {
  const catalog::Model* read = model_at(view, reader.address);
  if (read != nullptr) {
    out.element_text("p", {{"class", "sidebar-title"}}, read->family + " family");
    out.element("ul", {}, [&] {
      for (const catalog::Model& model : view.catalog.models()) {
        if (model.family != read->family || model.organisation != read->organisation) continue;
        const std::string address = model.address();
        out.element("li", {}, [&] {
          out.element_text("a", {{"href", view.href(address)}, current(reader, address)}, model.name);
        });
      }
    });
  }
  out.element("ul", {}, [&] {
    out.element("li", {}, [&] {
      const std::string all = "All " + format_uint(view.catalog.models().size()) + " models";
      out.element_text("a", {{"class", "sidebar-all"}, {"href", view.href("/models/all/")}}, all);
    });
  });
}

bool has_catalog(const View& view, const Section& section) {
  return section.address == "/models/" && !view.catalog.models().empty();
}

}  // namespace

void draw_sidebar(Writer& out, const View& view, const Document& document) {
  const std::size_t top = top_section_of(view.content, document.address);
  if (top == 0) return;
  const Section& section = view.content.sections[top];
  const Reader reader = reader_of(view.content, document, top);
  draw_bar(out, section.title);
  out.element("nav",
              {{"class", "sidebar drawer"},
               {"id", "sidebar"},
               {"aria-label", section.title},
               html::present("popover")},
              [&] {
                out.element_text("a",
                                 {{"class", "sidebar-top"},
                                  {"href", view.href(section.address)},
                                  current(reader, section.address)},
                                 section.title);
                if (!has_catalog(view, section)) return draw_lines(out, view, reader, section);
                draw_made_lists(out, view, reader);
                draw_family(out, view, reader);
              });
  out.newline();
}

}  // namespace slm::site
