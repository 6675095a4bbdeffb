#include "core/tools/directory/draw_filters.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "core/catalog/names.h"
#include "core/tools/directory/labels.h"
#include "core/tools/directory/query_parameters.h"

namespace slm::tools {
namespace {

using html::present;
using html::when;
using html::Writer;

// A facet shows so many values at once; the others wait behind one line.
constexpr std::size_t k_values_shown = 8;

constexpr std::array<std::uint32_t, 6> k_contexts{4096, 8192, 16384, 32768, 65536, 131072};
constexpr std::array<std::string_view, 11> k_memories{"4",  "6",  "8",  "12", "16", "24",
                                                      "32", "48", "64", "80", "128"};

// Reading order: what most readers ask comes first and stands open.
constexpr std::array<Facet, k_facet_count> k_order{Facet::size,   Facet::task,        Facet::licence,
                                                   Facet::input,  Facet::language,    Facet::commercial,
                                                   Facet::family, Facet::organisation};
constexpr std::size_t k_open_count = 3;

struct Filters {
  Writer& out;
  const Knowledge& knowledge;
  const Query& query;
  const Selection selection;
};

std::string id_of(std::string_view name) {
  return "directory-" + std::string(name);
}

void draw_option(Writer& out, std::string_view value, std::string_view label, bool is_selected) {
  out.element_text("option", {{"value", value}, when(is_selected, present("selected"))}, label);
}

void draw_label(Writer& out, std::string_view name, std::string_view label) {
  out.element_text("label", {{"for", id_of(name)}}, label);
}

void draw_input(Writer& out, std::string_view type, std::string_view name, std::string_view label,
                std::string_view value) {
  out.element("div", {{"class", "field"}}, [&] {
    draw_label(out, name, label);
    out.void_element("input", {{"id", id_of(name)},
                               {"type", type},
                               {"name", name},
                               when(!value.empty(), {"value", value}),
                               {"autocomplete", "off"}});
  });
}

// Devices of unknown memory hold nothing that could be said to fit.
void draw_devices(const Filters& filters) {
  Writer& out = filters.out;
  out.element("div", {{"class", "field"}}, [&] {
    draw_label(out, "device", "Device");
    out.element("select", {{"id", "directory-device"}, {"name", "device"}}, [&] {
      draw_option(out, "", "Any", filters.query.device.is_empty());
      for (std::size_t at = 0; at < catalog::names<catalog::DeviceKind>().size(); ++at) {
        const auto kind = static_cast<catalog::DeviceKind>(at);
        out.element("optgroup", {{"label", catalog::label_of(kind)}}, [&] {
          for (const catalog::Device& device : filters.knowledge.catalog.devices()) {
            if (device.kind != kind || !device.memory_mib.is_known()) continue;
            draw_option(out, device.id.text(), device.name, device.id == filters.query.device);
          }
        });
      }
    });
  });
}

void draw_memory(const Filters& filters) {
  Writer& out = filters.out;
  std::string text;
  for (const auto& [name, value] : to_parameters(filters.query)) {
    if (name == "memory") text = value;
  }
  out.element("div", {{"class", "field"}}, [&] {
    draw_label(out, "memory", "or memory in GB");
    out.void_element("input", {{"id", "directory-memory"},
                               {"type", "text"},
                               {"name", "memory"},
                               when(!text.empty(), {"value", text}),
                               {"list", "directory-memories"},
                               {"inputmode", "decimal"},
                               {"autocomplete", "off"}});
    out.element("datalist", {{"id", "directory-memories"}}, [&] {
      for (const std::string_view memory : k_memories) out.element_text("option", {{"value", memory}}, {});
    });
  });
}

void draw_stop(Writer& out, std::uint32_t tokens, bool is_chosen) {
  const std::string value = format_uint(tokens);
  out.element("label", {}, [&] {
    out.void_element(
        "input",
        {{"type", "radio"}, {"name", "context"}, {"value", value}, when(is_chosen, present("checked"))});
    out.element_text("span", {}, tokens_label(tokens));
  });
}

// A slider whose stops are a factor of two apart: radio buttons, so that each stop has its name, the arrow
// keys move it and the form sends tokens. A length that is no stop becomes one.
void draw_contexts(const Filters& filters) {
  Writer& out = filters.out;
  std::vector<std::uint32_t> stops(k_contexts.begin(), k_contexts.end());
  const std::uint32_t chosen = filters.query.context_tokens;
  if (std::find(stops.begin(), stops.end(), chosen) == stops.end()) {
    stops.insert(std::lower_bound(stops.begin(), stops.end(), chosen), chosen);
  }
  out.element("fieldset", {{"class", "directory-stops"}}, [&] {
    out.element_text("legend", {}, "Context in use");
    out.element("div", {}, [&] {
      for (const std::uint32_t tokens : stops) draw_stop(out, tokens, tokens == chosen);
    });
  });
}

void draw_fit(const Filters& filters) {
  filters.out.element("fieldset", {{"class", "directory-fit"}}, [&] {
    filters.out.element_text("legend", {}, "Fits my device");
    draw_devices(filters);
    draw_memory(filters);
    draw_contexts(filters);
  });
}

struct Choice {
  std::string_view name, value;
  std::string label;
  std::optional<std::uint32_t> count;
  bool is_chosen = false;
};

void draw_choice(Writer& out, const Choice& choice) {
  out.element("label", {}, [&] {
    out.void_element("input", {{"type", "checkbox"},
                               {"name", choice.name},
                               {"value", choice.value},
                               when(choice.is_chosen, present("checked"))});
    out.element_text("span", {}, choice.label);
    if (choice.count) out.element_text("span", {{"class", "count"}}, format_uint(*choice.count));
  });
}

void draw_choices(Writer& out, const std::vector<Choice>& choices) {
  const std::size_t shown = choices.size() <= k_values_shown + 2 ? choices.size() : k_values_shown;
  for (std::size_t at = 0; at < shown; ++at) draw_choice(out, choices[at]);
  if (shown == choices.size()) return;
  out.element("details", {{"class", "directory-more"}}, [&] {
    out.element_text("summary", {}, format_uint(choices.size() - shown) + " more");
    for (std::size_t at = shown; at < choices.size(); ++at) draw_choice(out, choices[at]);
  });
}

void draw_group(Writer& out, std::string_view label, bool is_open, const std::vector<Choice>& choices) {
  out.element("details", {{"class", "directory-facet"}, when(is_open, present("open"))}, [&] {
    out.element_text("summary", {}, label);
    out.element("div", {{"role", "group"}, {"aria-label", label}}, [&] { draw_choices(out, choices); });
  });
}

// Chosen values stand first, where they are seen although the list is long.
std::vector<Choice> choices_of(const Filters& filters, Facet facet) {
  std::vector<Choice> choices;
  for (const FacetValue& value : filters.selection.facets[static_cast<std::size_t>(facet)]) {
    choices.push_back({.name = name_of(facet),
                       .value = value.value,
                       .label = value_label(facet, value.value, filters.knowledge.catalog),
                       .count = value.count,
                       .is_chosen = is_chosen(filters.query, facet, value.value)});
  }
  if (facet != Facet::size) {
    std::stable_partition(choices.begin(), choices.end(), [](const Choice& c) { return c.is_chosen; });
  }
  return choices;
}

void draw_facets(const Filters& filters) {
  for (std::size_t at = 0; at < k_order.size(); ++at) {
    const Facet facet = k_order[at];
    const bool is_open = at < k_open_count || !filters.query.chosen_of(facet).empty();
    draw_group(filters.out, label_of(facet), is_open, choices_of(filters, facet));
  }
}

void draw_quantizations(const Filters& filters) {
  std::vector<Choice> choices;
  const auto& chosen = filters.query.quantizations;
  for (const catalog::Quantization& quantization : filters.knowledge.catalog.quantizations()) {
    const bool is_chosen = std::find(chosen.begin(), chosen.end(), quantization.id) != chosen.end();
    if (!quantization.is_common && !is_chosen) continue;
    choices.push_back({.name = "quantization",
                       .value = quantization.id.text(),
                       .label = quantization.name,
                       .count = std::nullopt,
                       .is_chosen = is_chosen});
  }
  draw_group(filters.out, "Quantization", !chosen.empty(), choices);
}

std::string month_text(const std::optional<catalog::Month>& month) {
  return month ? format_iso(*month) : std::string();
}

void draw_context_at_least(const Filters& filters) {
  Writer& out = filters.out;
  const std::uint32_t least = filters.query.context_at_least;
  const bool is_stop = std::find(k_contexts.begin(), k_contexts.end(), least) != k_contexts.end();
  out.element("div", {{"class", "field"}}, [&] {
    draw_label(out, "context-min", "Context of at least");
    out.element("select", {{"id", "directory-context-min"}, {"name", "context-min"}}, [&] {
      draw_option(out, "", "Any", least == 0);
      if (least != 0 && !is_stop) draw_option(out, format_uint(least), tokens_label(least), true);
      for (const std::uint32_t tokens : k_contexts) {
        draw_option(out, format_uint(tokens), tokens_label(tokens), tokens == least);
      }
    });
  });
}

void draw_rest(const Filters& filters) {
  Writer& out = filters.out;
  const Query& query = filters.query;
  const bool is_open = query.context_at_least > 0 || query.released_from || query.released_until;
  out.element("details", {{"class", "directory-facet"}, when(is_open, present("open"))}, [&] {
    out.element_text("summary", {}, "Context and release");
    draw_context_at_least(filters);
    draw_input(out, "month", "released-from", "Released from", month_text(query.released_from));
    draw_input(out, "month", "released-until", "Released until", month_text(query.released_until));
  });
  draw_choice(out, {.name = "verified",
                    .value = "yes",
                    .label = "Only models whose licence, size and shape were seen in a source",
                    .count = std::nullopt,
                    .is_chosen = query.verified_only});
}

// What the form does not ask but the address says stays as it is.
void draw_kept(Writer& out, const Listing& listing) {
  for (const auto& [name, text] : parameters_of(listing)) {
    if (name != "sort" && name != "view") continue;
    out.void_element("input", {{"type", "hidden"}, {"name", name}, {"value", text}});
  }
}

void draw_fields(const Filters& filters, const Listing& listing, const Links& links) {
  Writer& out = filters.out;
  draw_input(out, "search", "q", "Name, maker, licence, task", filters.query.text);
  draw_fit(filters);
  draw_facets(filters);
  draw_quantizations(filters);
  draw_rest(filters);
  draw_kept(out, listing);
  out.element("div", {{"class", "directory-send"}}, [&] {
    out.element_text("button", {{"class", "button tool-submit"}, {"type", "submit"}}, "Show models");
    out.element_text("button",
                     {{"class", "button button-quiet directory-close"},
                      {"type", "button"},
                      {"popovertarget", k_filters_id},
                      {"popovertargetaction", "hide"}},
                     "Close");
    out.element_text("a", {{"href", links.href(k_directory_address)}}, "Clear all");
  });
}

}  // namespace

void draw_filters(Writer& out, const Tool&, const Knowledge& knowledge, const Asked& asked,
                  const Links& links) {
  Listing listing;
  // What was not understood is named by the answer; the rest of the form stays as the reader filled it.
  read_listing(listing, knowledge, asked.answer ? asked.complete : asked.parameters);
  const Filters filters{out, knowledge, listing.query, knowledge.directory.select(listing.query)};
  out.element("form",
              {{"class", "directory-form drawer"},
               {"id", k_filters_id},
               {"method", "get"},
               {"action", links.href(k_directory_address)},
               {"aria-label", "Filters"},
               present("popover")},
              [&] { draw_fields(filters, listing, links); });
}

}  // namespace slm::tools
