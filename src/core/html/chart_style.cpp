#include "core/html/chart_style.h"

#include <array>

namespace slm::html {
namespace {

constexpr std::array<Style, 6> k_styles = {{
    {"chart-blue", "#3b82f6", "#1d4ed8", "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", "", ""},
    {"chart-green", "#059669", "#047857", "m-3.6-3.6h7.2v7.2h-7.2z", "7 3", "M-2 2L2-2M0 8L8 0M6 10L10 6"},
    {"chart-purple", "#8b5cf6", "#6d28d9", "m0-5.2l5.2 5.2l-5.2 5.2l-5.2-5.2z", "2 3", "M4 0V8"},
    {"chart-amber", "#d97706", "#b45309", "m0-5l4.8 8.4h-9.6z", "10 3 2 3", "M0 4H8"},
    {"chart-teal", "#0891b2", "#0e7490", "m0 5l4.8-8.4h-9.6z", "14 4", "M-2 6L2 10M0 0L8 8M6-2L10 2"},
    {"chart-pink", "#db2777", "#be185d", "m-1.5-4.6h3v3.1h3.1v3h-3.1v3.1h-3v-3.1h-3.1v-3h3.1z", "6 2 2 2 2 2",
     "M4 0V8M0 4H8"},
}};

std::string texture_id(const Style& style, std::string_view id) {
  return std::string(id) + "-" + std::string(style.name);
}

}  // namespace

const Style& style_of(const Series& series, std::size_t index) {
  if (series.hue == Hue::automatic) return k_styles[index % k_styles.size()];
  return k_styles[static_cast<std::size_t>(series.hue) - 1];
}

std::string marker_path(const Style& style, Place at) {
  Path path;
  path.move(at);
  return path.data() + std::string(style.marker);
}

void draw_mark(Writer& out, const Style& style, Place at, const Hint& hint) {
  const std::string_view side = hint.anchor == Anchor::middle ? "middle" : "end";
  out.element("g", {{"class", hint.is_kept ? "chart-mark chart-kept" : "chart-mark"}}, [&] {
    // A larger target than the mark itself.
    out.element_text("circle",
                     {{"fill-opacity", "0"},
                      {"stroke", "none"},
                      {"cx", format_tenths(at.x)},
                      {"cy", format_tenths(at.y)},
                      {"r", "12"}},
                     {});
    out.element_text("path", {{"class", "chart-dot"}, {"d", marker_path(style, at)}}, {});
    out.element("text",
                {{"class", "chart-hint chart-text chart-over"},
                 {"opacity", "0"},
                 {"fill", k_text_ink.colour},
                 {"stroke", "none"},
                 when(hint.anchor != Anchor::start, {"text-anchor", side}),
                 {"x", format_tenths(hint.at.x)},
                 {"y", format_tenths(hint.at.y)}},
                [&] {
                  out.text(hint.value);
                  if (!hint.more.empty()) out.element_text("tspan", {{"class", "chart-more"}}, hint.more);
                });
  });
}

std::string fill_of(const Style& style, std::string_view id) {
  return style.texture.empty() ? std::string(style.colour) : "url(#" + texture_id(style, id) + ")";
}

void draw_textures(Writer& out, const Chart& chart, std::string_view id) {
  const auto draw = [&](const Style& style) {
    out.element("pattern",
                {{"id", texture_id(style, id)},
                 {"class", style.name},
                 {"width", "8"},
                 {"height", "8"},
                 {"patternUnits", "userSpaceOnUse"}},
                [&] {
                  out.element_text(
                      "rect",
                      {{"class", "chart-texture"}, {"fill", style.colour}, {"width", "8"}, {"height", "8"}},
                      {});
                  out.element_text("path",
                                   {{"class", "chart-texture-line"},
                                    {"stroke", "#ffffff"},
                                    {"stroke-width", "1.2"},
                                    {"stroke-opacity", "0.55"},
                                    {"d", style.texture}},
                                   {});
                });
  };
  out.element("defs", {}, [&] {
    for (std::size_t index = 0; index < chart.series.size(); ++index) {
      const Style& style = style_of(chart.series[index], index);
      bool is_drawn = style.texture.empty();
      for (std::size_t other = 0; other < index; ++other) {
        is_drawn = is_drawn || &style_of(chart.series[other], other) == &style;
      }
      if (!is_drawn) draw(style);
    }
  });
}

}  // namespace slm::html
