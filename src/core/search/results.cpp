#include "core/search/results.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/json_writer.h"
#include "base/text.h"
#include "base/utf8.h"

namespace slm::search {
namespace {

using html::Writer;

constexpr std::array<std::string_view, 3> k_group_titles = {"Models", "Pages", "Sections"};

void draw_marked(Writer& out, std::string_view element, std::string_view css_class, const Marked& marked) {
  const std::string_view text = marked.text;
  out.element(element, {{"class", css_class}}, [&] {
    std::size_t done = 0;
    for (const Range& mark : marked.marks) {
      out.text(text.substr(done, mark.begin - done));
      out.element_text("mark", {}, text.substr(mark.begin, mark.end - mark.begin));
      done = mark.end;
    }
    out.text(text.substr(done));
  });
}

// "/learn/kv-cache/#size" -> "learn › kv-cache", which tells pages of one title apart.
std::string place_of(const Hit& hit) {
  if (hit.kind == HitKind::section) return "in " + hit.page;
  std::string place;
  for (const std::string_view part : split(hit.address, '/')) {
    if (part.empty()) continue;
    if (!place.empty()) place += " › ";
    place += part;
  }
  return place;
}

void draw_hit(Writer& out, const Hit& hit, std::size_t number, const Frame& frame) {
  const bool is_option = frame.surface == Surface::dialog;
  const std::string id = "found-" + format_uint(number);
  out.element("a",
              {{"class", "found"},
               {"href", std::string(frame.base_path) + hit.address},
               html::when(is_option, {"id", id}),
               html::when(is_option, {"role", "option"}),
               html::when(is_option, {"aria-selected", "false"}),
               html::when(is_option, {"tabindex", "-1"})},
              [&] {
                draw_marked(out, "span", "found-title", hit.title);
                out.element_text("span", {{"class", "found-place"}}, place_of(hit));
                draw_marked(out, "span", "found-excerpt", hit.excerpt);
              });
}

void draw_group(Writer& out, const Answer& answer, HitKind kind, const Frame& frame, std::size_t& number) {
  const std::string_view title = k_group_titles[static_cast<std::size_t>(kind)];
  const auto draw_hits = [&](auto&& around) {
    for (const Hit& hit : answer.hits) {
      if (hit.kind == kind) around([&] { draw_hit(out, hit, number++, frame); });
    }
  };
  if (frame.surface == Surface::dialog) {
    out.element("div", {{"class", "found-group"}, {"role", "group"}, {"aria-label", title}}, [&] {
      out.element_text("div", {{"class", "found-kind"}, {"aria-hidden", "true"}}, title);
      draw_hits([](auto&& hit) { hit(); });
    });
    return;
  }
  out.element("section", {{"class", "found-group"}}, [&] {
    out.element_text("h2", {{"class", "found-kind"}}, title);
    out.element("ul", {{"role", "list"}},
                [&] { draw_hits([&](auto&& hit) { out.element("li", {}, hit); }); });
  });
}

std::vector<HitKind> kinds_in_order(const Answer& answer) {
  std::vector<HitKind> kinds;
  for (const Hit& hit : answer.hits) {
    if (std::find(kinds.begin(), kinds.end(), hit.kind) == kinds.end()) kinds.push_back(hit.kind);
  }
  return kinds;
}

void draw_nothing_found(Writer& out, const Frame& frame) {
  out.element("p", {{"class", "found-nothing"}}, [&] {
    out.text("Nothing was found for ");
    out.element_text("strong", {}, frame.query);
    out.text(". Try fewer words, or choose from ");
    out.element_text("a", {{"href", std::string(frame.base_path) + "/models/"}}, "all models");
    out.text(".");
  });
}

void write_marks(JsonWriter& json, const Marked& marked) {
  json.begin_array();
  for (const Range& mark : marked.marks) {
    const std::size_t begin = utf8_length(std::string_view(marked.text).substr(0, mark.begin));
    const std::size_t length =
        utf8_length(std::string_view(marked.text).substr(mark.begin, mark.end - mark.begin));
    json.begin_array().number(begin).number(begin + length).end_array();
  }
  json.end_array();
}

}  // namespace

void draw_answer(Writer& out, const Answer& answer, const Frame& frame) {
  if (trim(frame.query).empty()) {
    out.element_text("p", {{"class", "found-hint"}},
                     "Models, pages and their sections, by words or numbers: “3B apache”, “context 128k”, "
                     "“fits 8 GB”.");
    return;
  }
  if (answer.hits.empty()) return draw_nothing_found(out, frame);
  std::size_t number = 0;
  for (const HitKind kind : kinds_in_order(answer)) draw_group(out, answer, kind, frame, number);
}

std::string answer_json(const Answer& answer, const Frame& frame) {
  JsonWriter json;
  json.begin_object().key("query").string(frame.query).key("count").number(answer.page_count);
  json.key("results").begin_array();
  for (const Hit& hit : answer.hits) {
    json.begin_object().key("kind").string(name_of(hit.kind)).key("title").string(hit.title.text);
    if (hit.kind == HitKind::section) json.key("page").string(hit.page);
    json.key("address").string(std::string(frame.base_path) + hit.address);
    json.key("excerpt").string(hit.excerpt.text).key("marks");
    write_marks(json, hit.excerpt);
    json.key("score").number(hit.score).end_object();
  }
  json.end_array().end_object();
  return json.take() + "\n";
}

}  // namespace slm::search
