#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "core/tools/faces/page.h"
#include "site/body.h"
#include "site/layouts/frames.h"
#include "site/layouts/parts.h"
#include "site/shell/icon.h"
#include "site/shell/navigation.h"

namespace slm::site {
namespace {

using html::Writer;

// The tool `fit` under home's own address: its form asks home, and its links come back here.
const tools::Tool& home_tool() {
  static const auto* const k_tool = [] {
    auto* tool = new tools::Tool(*tools::find_tool("fit"));
    tool->address = "/";
    return tool;
  }();
  return *k_tool;
}

void draw_call(Writer& out, const View& view, std::string_view address, std::string_view label) {
  if (!has_page(view.content, address)) return;
  out.element("a", {{"href", view.href(address)}}, [&] {
    out.text(label);
    draw_icon(out, "arrow-right");
  });
}

void draw_calls(Writer& out, const View& view) {
  out.element("p", {{"class", "calls"}}, [&] {
    draw_call(out, view, "/models/", "Explore models");
    draw_call(out, view, "/learn/", "Start learning");
  });
}

void draw_question(Writer& out, const View& view, const tools::Asked& asked) {
  out.element("section", {{"class", "question"}}, [&] {
    out.element("div", {{"class", "question-head"}}, [&] {
      out.element_text("h1", {}, "What do you have?");
      out.element_text("p", {{"class", "lead"}},
                       "Small language models run on what you own. Say what you have and what for: the best "
                       "that fit stand "
                       "below.");
      draw_calls(out, view);
    });
    out.trusted(tools::draw_tool(home_tool(), view.knowledge.get(), asked,
                                 {.base_path = view.base_path, .place = tools::Place::home}));
  });
}

// Content without models or devices has no answer to the question; its home says what it is.
void draw_plain_title(Writer& out, const View& view) {
  out.element("header", {}, [&] {
    draw_title(out, view.content.settings.title, view.content.settings.description);
    draw_calls(out, view);
  });
}

// The hub's sections in the order of the header; for content of another shape, what stands at its top.
std::vector<ListingEntry> doors_of(const content::Content& content) {
  if (content.sections.empty()) return {};
  const std::vector<ListingEntry> all = entries_of(content, content.sections.front());
  if (!has_page(content, "/models/")) return all;
  std::vector<ListingEntry> doors;
  for (const NavigationEntry& section : header_sections(content)) {
    const auto door = std::find_if(
        all.begin(), all.end(), [&](const ListingEntry& entry) { return entry.address == section.address; });
    if (door != all.end()) doors.push_back(*door);
  }
  return doors;
}

void draw_sections(Writer& out, const View& view) {
  const std::vector<ListingEntry> entries = doors_of(view.content);
  if (entries.empty()) return;
  out.element("section", {{"aria-labelledby", "sections"}}, [&] {
    out.element("div", {{"class", "home-doors"}}, [&] {
      out.element_text("h2", {{"id", "sections"}}, "Where to go");
      draw_call(out, view, "/start-here/", "New to small models? Start here");
    });
    draw_cards(out, view, entries);
  });
}

void draw_newsletter(Writer& out) {
  out.element("section", {{"class", "newsletter"}, {"aria-labelledby", "newsletter"}}, [&] {
    out.element("div", {}, [&] {
      out.element_text("h2", {{"id", "newsletter"}}, "Newsletter");
      out.element_text(
          "p", {},
          "Not open yet: it starts when the hub has members. Until then the feed has every new page.");
    });
    out.element("form", {{"class", "newsletter-form"}}, [&] {
      out.element("p", {{"class", "field"}}, [&] {
        out.element_text("label", {{"for", "email"}}, "Email address");
        out.void_element(
            "input",
            {{"id", "email"}, {"type", "email"}, {"autocomplete", "email"}, html::present("disabled")});
      });
      out.element_text("button", {{"class", "button"}, {"type", "submit"}, html::present("disabled")},
                       "Not open yet");
    });
  });
}

}  // namespace

std::optional<tools::Asked> ask_home(const View& view, const tools::Parameters& parameters) {
  if (!has_page(view.content, "/models/") || view.catalog.models().empty() ||
      view.catalog.devices().empty()) {
    return std::nullopt;
  }
  return tools::ask_on_page(home_tool(), view.knowledge.get(), parameters);
}

html::TrustedHtml draw_home(const View& view, content::PageIndex page,
                            const std::optional<tools::Asked>& asked) {
  Writer out(32 * 1024);
  out.element("div", {{"class", "home"}}, [&] {
    if (asked) {
      draw_question(out, view, *asked);
    } else {
      draw_plain_title(out, view);
    }
    if (page != content::k_no_page) {
      const html::TrustedHtml body = draw_body(view, page);
      if (!body.is_empty()) out.element("div", {{"class", "prose"}}, [&] { out.trusted(body); });
    }
    draw_sections(out, view);
    if (has_page(view.content, "/models/")) draw_newsletter(out);
  });
  return out.take();
}

}  // namespace slm::site
