#include "site/layouts/parts.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "site/breadcrumbs.h"
#include "site/shell/icon.h"

namespace slm::site {
namespace {

using html::Writer;

void draw_time(Writer& out, const Date& date) {
  out.element_text("time", {{"datetime", format_iso(date)}}, format_reader(date));
}

void draw_authors(Writer& out, const View& view, const content::Page& page) {
  out.element("span", {}, [&] {
    out.text("By ");
    for (std::size_t at = 0; at < page.authors.size(); ++at) {
      if (at > 0) out.text(at + 1 == page.authors.size() ? " and " : ", ");
      const std::string address = "/authors/" + slugify(page.authors[at]) + "/";
      out.element_text("a", {{"href", view.href(address)}, {"rel", "author"}}, page.authors[at]);
    }
  });
}

void draw_card(Writer& out, const View& view, const ListingEntry& entry) {
  out.element("a", {{"class", "card"}, {"href", view.href(entry.address)}}, [&] {
    out.element("span", {{"class", "card-title"}}, [&] {
      out.text(entry.title);
      draw_icon(out, "arrow-right");
    });
    if (!entry.description.empty()) {
      out.element_text("span", {{"class", "card-text"}}, entry.description);
    } else if (entry.count > 0) {
      const std::string count = format_uint(entry.count) + (entry.count == 1 ? " page" : " pages");
      out.element_text("span", {{"class", "card-text"}}, count);
    }
  });
}

void draw_line(Writer& out, const View& view, const ListingEntry& entry) {
  out.element("a", {{"href", view.href(entry.address)}}, [&] {
    out.element_text("span", {{"class", "listing-title"}}, entry.title);
    out.element("span", {{"class", "listing-end"}}, [&] {
      if (entry.date.is_known()) draw_time(out, entry.date);
      if (entry.count > 0) out.text(format_uint(entry.count) + (entry.count == 1 ? " page" : " pages"));
    });
    if (!entry.description.empty()) out.element_text("span", {{"class", "listing-text"}}, entry.description);
  });
}

// The upper-case first letter; digits and signs stand together under "#".
std::string letter_of(std::string_view title) {
  if (title.empty()) return "#";
  const char first = title.front();
  if (first >= 'a' && first <= 'z') return std::string(1, static_cast<char>(first - 'a' + 'A'));
  if (static_cast<unsigned char>(first) < 0x80 && !(first >= 'A' && first <= 'Z')) return "#";
  return std::string(utf8_prefix(title, 1));
}

}  // namespace

void draw_breadcrumbs(Writer& out, const View& view, const Document& document) {
  const std::vector<Breadcrumb> trail = breadcrumbs_of(view, document);
  if (trail.size() < 2) return;
  out.element("nav", {{"class", "breadcrumbs"}, {"aria-label", "Breadcrumbs"}}, [&] {
    out.element("ol", {}, [&] {
      // The page itself is the title below.
      for (const Breadcrumb& crumb : std::span(trail).first(trail.size() - 1)) {
        out.element("li", {}, [&] {
          out.element_text("a", {{"href", view.href(crumb.address)}}, crumb.title);
        });
      }
    });
  });
}

void draw_title(Writer& out, std::string_view title, std::string_view description) {
  out.element_text("h1", {}, title);
  if (!description.empty()) out.element_text("p", {{"class", "lead"}}, description);
}

void draw_byline(Writer& out, const View& view, const content::Page& page) {
  out.element("p", {{"class", "byline"}}, [&] {
    if (!page.authors.empty()) draw_authors(out, view, page);
    if (page.date.is_known()) {
      out.element("span", {}, [&] {
        draw_icon(out, "calendar");
        draw_time(out, page.date);
      });
    }
    out.element("span", {}, [&] {
      draw_icon(out, "clock");
      out.text(format_uint(std::max<std::uint64_t>(page.reading_minutes, 1)) + " min to read");
    });
  });
}

void draw_tags(Writer& out, const View& view, const content::Page& page) {
  if (page.tags.empty()) return;
  out.element("ul", {{"class", "chips"}, {"aria-label", "Tags"}}, [&] {
    for (const std::string& tag : page.tags) {
      const std::string address = "/tags/" + slugify(tag) + "/";
      out.element("li", {}, [&] {
        out.element_text("a", {{"class", "chip"}, {"href", view.href(address)}, {"rel", "tag"}}, tag);
      });
    }
  });
}

void draw_cards(Writer& out, const View& view, std::span<const ListingEntry> entries) {
  if (entries.empty()) return;
  out.element("ul", {{"class", "cards"}}, [&] {
    for (const ListingEntry& entry : entries) {
      out.element("li", {}, [&] { draw_card(out, view, entry); });
    }
  });
}

void draw_lines(Writer& out, const View& view, std::span<const ListingEntry> entries) {
  if (entries.empty()) return;
  out.element("ul", {{"class", "listing"}}, [&] {
    for (const ListingEntry& entry : entries) {
      out.element("li", {}, [&] { draw_line(out, view, entry); });
    }
  });
}

void draw_index(Writer& out, const View& view, std::span<const ListingEntry> entries) {
  std::vector<const ListingEntry*> sorted;
  for (const ListingEntry& entry : entries) sorted.push_back(&entry);
  std::stable_sort(sorted.begin(), sorted.end(), [](const ListingEntry* left, const ListingEntry* right) {
    return to_lower(left->title) < to_lower(right->title);
  });
  for (std::size_t at = 0; at < sorted.size();) {
    const std::string letter = letter_of(sorted[at]->title);
    out.element_text("h2", {{"class", "index-letter"}}, letter);
    out.element("ul", {{"class", "index"}}, [&] {
      for (; at < sorted.size() && letter_of(sorted[at]->title) == letter; ++at) {
        out.element("li", {}, [&] {
          out.element_text("a", {{"href", view.href(sorted[at]->address)}}, sorted[at]->title);
        });
      }
    });
  }
}

ListingEntry entry_of(const content::Page& page) {
  return {.title = page.title, .address = page.address, .description = page.description, .date = page.date};
}

std::vector<ListingEntry> entries_of(const content::Content& content, const content::Section& section) {
  std::vector<ListingEntry> entries;
  for (const content::PageIndex index : section.pages) {
    if (content.pages[index]->listed) entries.push_back(entry_of(*content.pages[index]));
  }
  for (const std::size_t index : section.sections) {
    const content::Section& inner = content.sections[index];
    ListingEntry entry = {.title = inner.title,
                          .address = inner.address,
                          .count = static_cast<std::uint32_t>(inner.pages.size())};
    if (inner.page != content::k_no_page) entry.description = content.pages[inner.page]->description;
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace slm::site
