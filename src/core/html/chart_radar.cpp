#include "core/html/chart_radar.h"

#include <algorithm>
#include <cmath>

#include "core/html/chart_number.h"

namespace slm::html {
namespace {

constexpr Tenths k_name_gap = 150;

struct Wheel {
  Ruler ruler;
  Place middle;
  Tenths radius = 0;
  std::vector<Direction> spokes;

  Place at(std::size_t spoke, double value) const { return at_distance(spoke, ruler.at(value)); }

  Place at_distance(std::size_t spoke, Tenths distance) const {
    const Direction& way = spokes[spoke];
    return {middle.x + static_cast<Tenths>(std::floor(way.right * distance + 0.5)),
            middle.y + static_cast<Tenths>(std::floor(way.down * distance + 0.5))};
  }
};

// Taylor's series for an angle within an eighth of a circle.
double small_sine(double angle) {
  const double square = angle * angle;
  return angle *
         (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72 * (1 - square / 110)))));
}

double small_cosine(double angle) {
  const double square = angle * angle;
  return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56 * (1 - square / 90))));
}

Wheel wheel_of(const Chart& chart, const Frame& frame) {
  Extent extent;
  for (const Series& series : chart.series) {
    for (const Point& point : series.points) extent.add(point.y);
  }
  Wheel wheel{.ruler = Ruler(chart.y, extent, Fit::from_zero, 4)};
  const std::size_t count = chart.categories.size();
  for (std::size_t spoke = 0; spoke < count; ++spoke) {
    wheel.spokes.push_back(direction_of(static_cast<double>(spoke) / static_cast<double>(count)));
  }
  // Wide enough to read, with room for the names at both sides.
  const Tenths room = frame.width / 2 - widest(chart.categories, frame.font_px) - k_name_gap;
  wheel.radius = std::clamp<Tenths>(room, 800, frame.is_wide() ? 1500 : 1100);
  wheel.middle = {frame.width / 2, legend_height(chart, frame) + wheel.radius + 300};
  wheel.ruler.place(0, wheel.radius);
  return wheel;
}

void draw_rings(Writer& out, const Wheel& wheel) {
  Path rings;
  for (const double tick : wheel.ruler.ticks()) {
    for (std::size_t spoke = 0; spoke < wheel.spokes.size(); ++spoke) {
      const Place at = wheel.at(spoke, tick);
      spoke == 0 ? rings.move(at) : rings.line(at);
    }
    rings.close();
  }
  for (std::size_t spoke = 0; spoke < wheel.spokes.size(); ++spoke) {
    rings.move(wheel.middle);
    rings.line(wheel.at_distance(spoke, wheel.radius));
  }
  draw_stroke(out, k_grid_ink, rings);
}

void draw_ring_labels(Writer& out, const Wheel& wheel) {
  const std::vector<std::string> labels = wheel.ruler.labels();
  for (std::size_t index = 1; index < labels.size(); ++index) {  // zero is the middle
    const Place at = wheel.at(0, wheel.ruler.ticks()[index]);
    draw_label(out, {"chart-quiet chart-over", k_quiet_ink.colour}, Anchor::end, {at.x - 50, at.y + 40},
               labels[index]);
  }
}

void draw_spoke_names(Writer& out, const Chart& chart, const Wheel& wheel, const Frame& frame) {
  constexpr double k_near_middle = 0.1;
  for (std::size_t spoke = 0; spoke < wheel.spokes.size(); ++spoke) {
    const Direction& way = wheel.spokes[spoke];
    const Place end = wheel.at_distance(spoke, wheel.radius + k_name_gap);
    const bool is_middle = way.right < k_near_middle && way.right > -k_near_middle;
    const Anchor anchor = is_middle ? Anchor::middle : way.right > 0 ? Anchor::start : Anchor::end;
    const Tenths room = is_middle ? frame.width : way.right > 0 ? frame.width - end.x : end.x;
    const Tenths y = end.y + 45 + static_cast<Tenths>(std::floor(way.down * 60));
    draw_label(out, k_text_ink, anchor, {end.x, y}, shorten(chart.categories[spoke], frame.font_px, room));
  }
}

std::string spoke_text(const Chart& chart, const Series& series, std::size_t spoke) {
  return chart.categories[spoke] + " " + value_text(series.points[spoke], chart.y);
}

std::string series_text(const Chart& chart, const Series& series) {
  std::string text = series.label.empty() ? chart.title : series.label;
  for (std::size_t spoke = 0; spoke < series.points.size(); ++spoke) {
    text += (spoke == 0 ? ": " : ", ") + spoke_text(chart, series, spoke);
  }
  return text;
}

// Closed where every value is known; a missing one leaves the line open at both of its sides.
Path outline_of(const Wheel& wheel, const Series& series) {
  const std::size_t count = series.points.size();
  const auto is_there = [&](std::size_t spoke) { return is_known(series.points[spoke % count].y); };
  Path path;
  std::size_t known_count = 0;
  for (std::size_t spoke = 0; spoke < count; ++spoke) known_count += is_there(spoke) ? 1 : 0;
  const bool is_closed = known_count == count;
  const std::size_t last = is_closed ? count : count + 1;
  for (std::size_t spoke = 0; spoke < last; ++spoke) {
    if (!is_there(spoke)) continue;
    const Place at = wheel.at(spoke % count, series.points[spoke % count].y);
    spoke > 0 && is_there(spoke - 1) ? path.line(at) : path.move(at);
  }
  if (is_closed) path.close();
  return path;
}

void draw_series(Writer& out, const Chart& chart, const Wheel& wheel, std::size_t index) {
  const Series& series = chart.series[index];
  const Style& style = style_of(series, index);
  const Path outline = outline_of(wheel, series);
  if (outline.is_empty()) return;
  draw_stop(out, style, series_text(chart, series), [&] {
    out.element("path",
                {{"class", "chart-line"},
                 {"fill-opacity", "0.07"},
                 {"stroke-width", "2"},
                 {"stroke-linejoin", "round"},
                 when(!style.dash.empty(), {"stroke-dasharray", style.dash}),
                 {"d", outline.data()}},
                [&] { out.element_text("title", {}, series.label); });
    for (std::size_t spoke = 0; spoke < series.points.size(); ++spoke) {
      if (!is_known(series.points[spoke].y)) continue;
      const Place at = wheel.at(spoke, series.points[spoke].y);
      const bool is_left = at.x < wheel.middle.x;
      draw_mark(out, style, at,
                {.value = value_text(series.points[spoke], chart.y),
                 .more = " " + chart.categories[spoke],
                 .anchor = is_left ? Anchor::end : Anchor::start,
                 .at = {at.x + (is_left ? -80 : 80), at.y - 60}});
    }
  });
}

}  // namespace

Direction direction_of(double turn) {
  constexpr double k_quarter = 1.5707963267948966;
  const double quarters = turn * 4;
  const double whole = std::floor(quarters + 0.5);
  const double angle = (quarters - whole) * k_quarter;  // within an eighth of a circle
  const double sine = small_sine(angle);
  const double cosine = small_cosine(angle);
  switch (static_cast<int>(whole) % 4) {
    case 1:
      return {cosine, sine};
    case 2:
      return {-sine, cosine};
    case 3:
      return {-cosine, -sine};
    default:
      return {sine, -cosine};
  }
}

Drawing draw_radar(const Chart& chart, const Frame& frame) {
  const Wheel wheel = wheel_of(chart, frame);
  Writer out;
  draw_legend(out, chart, frame);
  draw_rings(out, wheel);
  for (std::size_t index = 0; index < chart.series.size(); ++index) draw_series(out, chart, wheel, index);
  draw_ring_labels(out, wheel);
  draw_spoke_names(out, chart, wheel, frame);
  return {wheel.middle.y + wheel.radius + 320, out.take()};
}

}  // namespace slm::html
