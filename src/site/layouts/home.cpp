#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "site/body.h"
#include "site/layouts/frames.h"
#include "site/layouts/home_example.h"
#include "site/layouts/parts.h"
#include "site/shell/icon.h"
#include "site/shell/navigation.h"

namespace slm::site {
namespace {

using html::Writer;

struct Choice {
  std::string_view value;
  std::string_view label;
};

struct ChoiceGroup {
  std::string_view label;
  std::array<Choice, 4> choices;
};

// Memory that a model can lie in, in GiB.
constexpr std::array<ChoiceGroup, 3> k_devices = {{
    {"Small devices",
     {{{"4", "Phone, 4 GB"}, {"8", "Phone, 8 GB"}, {"12", "Phone, 12 GB"}, {"8", "Raspberry Pi 5, 8 GB"}}}},
    {"Computers",
     {{{"8", "Laptop, 8 GB"},
       {"16", "Laptop, 16 GB"},
       {"32", "Laptop, 32 GB"},
       {"64", "Workstation, 64 GB"}}}},
    {"Graphics cards",
     {{{"8", "GPU, 8 GB"}, {"12", "GPU, 12 GB"}, {"24", "GPU, 24 GB"}, {"80", "Server GPU, 80 GB"}}}},
}};

constexpr std::string_view k_first_choice = "Laptop, 16 GB";

constexpr std::array<Choice, 4> k_uses = {
    {{"chat", "Chat"}, {"code", "Code"}, {"math", "Maths"}, {"vision", "Vision"}}};

void draw_option(Writer& out, const Choice& choice) {
  out.element_text(
      "option",
      {{"value", choice.value}, html::when(choice.label == k_first_choice, html::present("selected"))},
      choice.label);
}

void draw_device_field(Writer& out) {
  out.element("p", {{"class", "field"}}, [&] {
    out.element_text("label", {{"for", "memory"}}, "Device");
    out.element("select", {{"id", "memory"}, {"name", "memory"}}, [&] {
      for (const ChoiceGroup& group : k_devices) {
        out.element("optgroup", {{"label", group.label}}, [&] {
          for (const Choice& choice : group.choices) draw_option(out, choice);
        });
      }
    });
  });
}

void draw_use_field(Writer& out) {
  out.element("p", {{"class", "field"}}, [&] {
    out.element_text("label", {{"for", "use"}}, "For");
    out.element("select", {{"id", "use"}, {"name", "use"}}, [&] {
      for (const Choice& choice : k_uses) draw_option(out, choice);
    });
  });
}

// A plain form: its answer is the directory's.
void draw_form(Writer& out, const View& view) {
  out.element("form", {{"class", "question-form"}, {"action", view.href("/models/")}, {"method", "get"}},
              [&] {
                draw_device_field(out);
                draw_use_field(out);
                out.element_text("button", {{"class", "button"}, {"type", "submit"}}, "Show models that fit");
              });
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

void draw_question(Writer& out, const View& view) {
  out.element("section", {{"class", "question"}}, [&] {
    out.element("div", {}, [&] {
      out.element_text("h1", {}, "What do you have?");
      out.element_text(
          "p", {{"class", "lead"}},
          "Small language models run on what you own: a phone, a laptop, one graphics card. Say which, "
          "and see what fits.");
      draw_form(out, view);
      draw_calls(out, view);
    });
    draw_home_example(out);
  });
}

// Content without a directory of models has no answer to the question; its home says what it is.
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

html::TrustedHtml draw_home(const View& view, content::PageIndex page) {
  const bool has_directory = has_page(view.content, "/models/");
  Writer out(16 * 1024);
  out.element("div", {{"class", "home"}}, [&] {
    if (has_directory) {
      draw_question(out, view);
    } else {
      draw_plain_title(out, view);
    }
    if (page != content::k_no_page) {
      const html::TrustedHtml body = draw_body(view, page);
      if (!body.is_empty()) out.element("div", {{"class", "prose"}}, [&] { out.trusted(body); });
    }
    draw_sections(out, view);
    if (has_directory) draw_newsletter(out);
  });
  return out.take();
}

}  // namespace slm::site
