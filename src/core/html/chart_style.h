#pragma once
// The six looks of a series: hue, marker, dash and texture. Any one of them tells two series apart.
//
// Pure. The hues are those of web/src/css/tokens.css; here they stand as attributes, for renderers without
// it.

#include <string>
#include <string_view>

#include "core/html/chart.h"
#include "core/html/chart_pen.h"

namespace slm::html {

struct Style {
  std::string_view name;         // class of everything that belongs to the series
  std::string_view colour;       // of lines and surfaces
  std::string_view text_colour;  // of words
  std::string_view marker;       // a path that starts at the middle of the mark
  std::string_view dash;         // stroke-dasharray; empty: none
  std::string_view texture;      // a path in a square of 8 units; empty: none
};

/// The style of the series that stands at `index`.
const Style& style_of(const Series& series, std::size_t index);

/// The path of a mark at `at`.
std::string marker_path(const Style& style, Place at);

/// What a mark says: `value` and `more` when the reader points at it; the value alone when its series is
/// reached by keyboard, where `is_kept` says that it covers no other.
struct Hint {
  std::string value;
  std::string more;
  Anchor anchor = Anchor::middle;
  Place at;
  bool is_kept = true;
};

void draw_mark(Writer& out, const Style& style, Place at, const Hint& hint);

/// Names what surfaces of a series are filled with: its colour, or its texture under the prefix `id`.
std::string fill_of(const Style& style, std::string_view id);

/// The textures that fill_of() names, one for each series that has one.
void draw_textures(Writer& out, const Chart& chart, std::string_view id);

/// A group of everything that belongs to one series, without or with its place in the order of the keyboard.
template <class Content>
void draw_group(Writer& out, const Style& style, const Content& content) {
  const std::string name = "chart-series " + std::string(style.name);
  out.element("g", {{"class", name}, {"fill", style.colour}, {"stroke", style.colour}}, content);
}

template <class Content>
void draw_stop(Writer& out, const Style& style, std::string_view words, const Content& content) {
  const std::string name = "chart-series chart-stop " + std::string(style.name);
  out.element("g",
              {{"class", name},
               {"fill", style.colour},
               {"stroke", style.colour},
               {"tabindex", "0"},
               {"role", "img"},
               {"aria-label", words}},
              content);
}

}  // namespace slm::html
