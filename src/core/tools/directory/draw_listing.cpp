#include "core/tools/directory/draw_listing.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "core/tools/directory/draw_filters.h"
#include "core/tools/directory/draw_rows.h"
#include "core/tools/directory/labels.h"
#include "core/tools/directory/query_parameters.h"

namespace slm::tools {
namespace {

using html::when;
using html::Writer;

/// One click: what many readers filter by.
struct Shortcut {
  std::string_view label;
  std::string_view name;
  std::string_view value;
};

constexpr std::array k_shortcuts{Shortcut{"Apache-2.0", "licence", "apache-2.0"},
                                 Shortcut{"Commercial use", "commercial", "yes"},
                                 Shortcut{"Code", "task", "code"},
                                 Shortcut{"Reasoning", "task", "reasoning"},
                                 Shortcut{"Images", "input", "image"},
                                 Shortcut{"Under 4B", "size", "under-1b,1b-4b"}};

/// Memory and context at once; the whole question of most readers.
struct FitShortcut {
  std::uint64_t gib;
  std::uint32_t tokens;
};
constexpr std::array k_fits{FitShortcut{4, 4096}, FitShortcut{8, 16384}, FitShortcut{16, 16384},
                            FitShortcut{24, 32768}};

/// What was chosen, and the listing without it.
struct Chosen {
  std::string label;
  Listing without;
};

struct Page {
  Writer& out;
  const Knowledge& knowledge;
  const Listing& listing;
  const Links& links;

  std::string href(const Listing& other) const { return links.href(address_of(other)); }
};

// The listing with one filter taken back, by its parameter's name.
Listing without(const Page& page, std::string_view name) {
  Listing listing = page.listing;
  listing.page = 1;
  // An empty text clears a filter and cannot be misunderstood.
  (void)set_parameter(listing.query, page.knowledge.directory, page.knowledge.catalog, name, "");
  return listing;
}

void add_facets(const Page& page, std::vector<Chosen>& chosen) {
  for (std::size_t at = 0; at < k_facet_count; ++at) {
    const auto facet = static_cast<Facet>(at);
    for (const std::string& value : page.listing.query.chosen_of(facet)) {
      const std::string label = value_label(facet, value, page.knowledge.catalog);
      const bool is_clear = facet != Facet::commercial && facet != Facet::input && facet != Facet::size;
      chosen.push_back({is_clear ? label : std::string(label_of(facet)) + ": " + label,
                        toggled(page.listing, facet, value)});
    }
  }
}

std::vector<Chosen> chosen_of(const Page& page) {
  const Query& query = page.listing.query;
  std::vector<Chosen> chosen;
  const auto add = [&](bool is_there, std::string label, std::string_view name) {
    if (is_there) chosen.push_back({std::move(label), without(page, name)});
  };
  add(!query.text.empty(), "“" + query.text + "”", "q");
  const catalog::Device* device = page.knowledge.catalog.device(query.device);
  if (device != nullptr) add(true, device->name, "device");
  add(query.memory_bytes > 0, memory_label(query.memory_bytes), "memory");
  add(query.context_tokens != Query{}.context_tokens, tokens_label(query.context_tokens) + " in use",
      "context");
  add_facets(page, chosen);
  add(query.context_at_least > 0, "Context " + tokens_label(query.context_at_least) + " or more",
      "context-min");
  if (query.released_from) add(true, "Since " + format_reader(*query.released_from), "released-from");
  if (query.released_until) add(true, "Until " + format_reader(*query.released_until), "released-until");
  add(query.verified_only, "Verified only", "verified");
  for (const catalog::QuantizationId& id : query.quantizations) {
    Listing other = page.listing;
    other.page = 1;
    std::erase(other.query.quantizations, id);
    const catalog::Quantization* known = page.knowledge.catalog.quantization(id);
    chosen.push_back({known == nullptr ? id.text() : known->name, std::move(other)});
  }
  return chosen;
}

void draw_chosen(const Page& page, const std::vector<Chosen>& chosen) {
  if (chosen.empty()) return;
  Writer& out = page.out;
  out.element("ul", {{"class", "chips directory-chosen"}, {"aria-label", "Chosen filters"}}, [&] {
    for (const Chosen& one : chosen) {
      out.element("li", {}, [&] {
        out.element("a", {{"class", "chip"}, {"href", page.href(one.without)}}, [&] {
          out.element_text("span", {{"class", "visually-hidden"}}, "Without ");
          out.text(one.label);
          out.element_text("span", {{"class", "icon icon-x"}, {"aria-hidden", "true"}}, {});
        });
      });
    }
    if (chosen.size() < 2) return;
    Listing none;
    none.layout = page.listing.layout;
    out.element("li", {}, [&] {
      out.element_text("a", {{"class", "directory-clear"}, {"href", page.href(none)}}, "Clear all");
    });
  });
}

void draw_shortcut(const Page& page, std::string_view label, const Listing& listing) {
  page.out.element("li", {}, [&] {
    page.out.element_text("a", {{"class", "chip"}, {"href", page.href(listing)}}, label);
  });
}

// The rest of the question in one click each, as long as it is not asked.
void draw_shortcuts(const Page& page) {
  const Query& query = page.listing.query;
  page.out.element("ul", {{"class", "chips directory-shortcuts"}, {"aria-label", "Often asked"}}, [&] {
    for (const FitShortcut& fit : k_fits) {
      if (query.memory_bytes > 0 || !query.device.is_empty()) break;
      Listing other = page.listing;
      other.page = 1;
      other.query.memory_bytes = fit.gib * k_gib;
      other.query.context_tokens = fit.tokens;
      draw_shortcut(page, "Fits " + format_uint(fit.gib) + " GB at " + tokens_label(fit.tokens), other);
    }
    for (const Shortcut& shortcut : k_shortcuts) {
      Listing other = page.listing;
      other.page = 1;
      const Parameters before = parameters_of(other);
      const bool is_known =
          read_listing(other, page.knowledge, {{std::string(shortcut.name), std::string(shortcut.value)}})
              .empty();
      const bool is_asked = std::any_of(before.begin(), before.end(), [&](const auto& parameter) {
        return parameter.first == shortcut.name;
      });
      if (is_known && !is_asked) draw_shortcut(page, shortcut.label, other);
    }
  });
}

void draw_view_link(const Page& page, Layout layout, std::string_view label) {
  Listing other = page.listing;
  other.layout = layout;
  const bool is_current = page.listing.layout == layout;
  page.out.element_text("a", {{"href", page.href(other)}, when(is_current, {"aria-current", "true"})}, label);
}

void draw_bar(const Page& page, const std::string& sentence) {
  Writer& out = page.out;
  out.element("div", {{"class", "directory-bar"}}, [&] {
    out.element_text("p", {{"class", "directory-result"}}, sentence);
    out.element("button",
                {{"class", "button button-quiet directory-open"},
                 {"type", "button"},
                 {"popovertarget", k_filters_id}},
                [&] { out.text("Filters"); });
    out.element("p", {{"class", "directory-views"}}, [&] {
      out.element_text("span", {{"class", "visually-hidden"}}, "View: ");
      draw_view_link(page, Layout::table, "Table");
      draw_view_link(page, Layout::cards, "Cards");
    });
  });
}

void draw_step(const Page& page, std::uint32_t number, std::string_view relation, const std::string& label) {
  Listing other = page.listing;
  other.page = number;
  page.out.element_text(
      "a", {{"class", "button button-quiet"}, {"rel", relation}, {"href", page.href(other)}}, label);
}

void draw_pager(const Page& page, std::size_t row_count, std::size_t shown_count) {
  const std::size_t first = static_cast<std::size_t>(page.listing.page - 1) * k_rows_per_page;
  const std::size_t end = first + shown_count;
  if (first == 0 && end == row_count) return;
  page.out.element("nav", {{"class", "directory-pager"}, {"aria-label", "More models"}}, [&] {
    if (first > 0) draw_step(page, page.listing.page - 1, "prev", "Back");
    page.out.element_text(
        "p", {},
        format_uint(std::min(first + 1, end)) + " to " + format_uint(end) + " of " + format_uint(row_count));
    if (end < row_count) {
      const std::size_t next = std::min<std::size_t>(k_rows_per_page, row_count - end);
      draw_step(page, page.listing.page + 1, "next", "Next " + format_uint(next));
    }
  });
}

void draw_nothing(const Page& page, const std::vector<Chosen>& chosen) {
  Writer& out = page.out;
  out.element("div", {{"class", "directory-nothing"}}, [&] {
    out.element_text("h2", {}, "No model passes all of these filters");
    out.element_text("p", {},
                     chosen.empty()
                         ? "There are no models here."
                         : "Take one of them back above, or allow more memory or a shorter context.");
  });
}

}  // namespace

std::span<const Row> shown_rows(const Listing& listing, std::span<const Row> rows) {
  const std::size_t first = static_cast<std::size_t>(listing.page - 1) * k_rows_per_page;
  if (first >= rows.size()) return {};
  return rows.subspan(first, std::min<std::size_t>(k_rows_per_page, rows.size() - first));
}

void draw_listing(Writer& out, const Knowledge& knowledge, const Listing& listing, std::span<const Row> rows,
                  const Links& links) {
  const Page page{out, knowledge, listing, links};
  const std::vector<Chosen> chosen = chosen_of(page);
  const std::span<const Row> shown = shown_rows(listing, rows);
  draw_bar(page, result_sentence(knowledge.catalog, listing.query, rows.size()));
  draw_chosen(page, chosen);
  draw_shortcuts(page);
  if (shown.empty()) {
    draw_nothing(page, chosen);
  } else {
    out.element(
        "div",
        {{"class", "directory-scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Models"}},
        [&] { draw_rows(out, knowledge, listing, shown, links); });
  }
  draw_pager(page, rows.size(), shown.size());
}

}  // namespace slm::tools
