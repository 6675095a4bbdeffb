#pragma once
// The width that a chart is drawn for, and what its kinds have in common: axes, references, a legend.
//
// Pure. Everything here draws into one frame from its left edge; the kind of chart decides how high it
// becomes.

#include <string>
#include <vector>

#include "core/html/chart.h"
#include "core/html/chart_pen.h"
#include "core/html/chart_scale.h"
#include "core/html/chart_style.h"
#include "core/html/chart_text.h"

namespace slm::html {

struct Frame {
  Tenths width = 0;
  Tenths plot_height = 0;  // of charts that may choose
  unsigned font_px = 0;
  unsigned tick_count = 0;  // along the width
  std::string_view suffix;  // parts the ids of the two drawings

  bool is_wide() const { return width > 4000; }
};

constexpr Frame k_wide_frame = {
    .width = 6800, .plot_height = 2700, .font_px = 13, .tick_count = 9, .suffix = "-w"};
constexpr Frame k_narrow_frame = {
    .width = 3600, .plot_height = 2100, .font_px = 12, .tick_count = 7, .suffix = "-n"};

/// What a kind of chart has drawn.
struct Drawing {
  Tenths height = 0;
  TrustedHtml marks;
};

/// Height of one line of small text.
constexpr Tenths k_line_height = 180;

/// "Memory (GB)"; without what is not there; "%" and "$" stand with the numbers.
std::string heading_of(const Axis& axis);

/// What the legend of the series takes above the plot; nothing for a single series.
Tenths legend_height(const Chart& chart, const Frame& frame);

/// Each series with its look, as lines, markers or surfaces.
void draw_legend(Writer& out, const Chart& chart, const Frame& frame);

/// Level hairlines with numbers at their left, the heading above them.
void draw_upright_axis(Writer& out, const Ruler& ruler, const Box& plot, std::string_view heading);

/// Numbers below the plot and the heading below them; with hairlines where the values are read off it.
enum class Hairlines : std::uint8_t { none, drawn };
void draw_level_axis(Writer& out, const Ruler& ruler, const Box& plot, const Frame& frame,
                     std::string_view heading, Hairlines hairlines);

/// A stronger line where the marks begin.
void draw_base(Writer& out, Place from, Place to);

/// The reference's line and its words: at one side of a level line, above an upright one.
void draw_level_reference(Writer& out, Tenths y, const Box& plot, Anchor side, std::string_view label);
void draw_upright_reference(Writer& out, Tenths x, const Box& plot, const Frame& frame,
                            std::string_view label);

/// "8.9 GB", and its interval where it has one: "8.9 GB (8.5 to 9.4)".
std::string value_text(const Point& point, const Axis& axis);

}  // namespace slm::html
