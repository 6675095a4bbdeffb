#include "core/html/chart_heat_map.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/html/chart_number.h"

namespace slm::html {
namespace {

constexpr std::array<Ink, k_heat_step_count> k_shades = {{{"chart-heat-1", "#eff5ff"},
                                                          {"chart-heat-2", "#c7dcfe"},
                                                          {"chart-heat-3", "#8bb8fb"},
                                                          {"chart-heat-4", "#2563eb"},
                                                          {"chart-heat-5", "#1e3a8a"}}};
constexpr Ink k_ink_on_dark = {"chart-heat-dark", "#ffffff"};
constexpr unsigned k_first_dark_step = 3;
constexpr Tenths k_cell_height = 320;
constexpr Tenths k_gap = 20;
constexpr Tenths k_widest_column = 900;

struct Grid {
  Extent extent;
  Box plot;
  Tenths column = 0;
  bool names_above = false;  // rows have their names above them
  bool is_staggered =
      false;  // every second column has its name a line higher, so that each has twice the room
  Tenths row = 0;

  Box cell(std::size_t series, std::size_t category) const {
    const Tenths left = plot.left + column * static_cast<Tenths>(category);
    const Tenths bottom = plot.top + row * static_cast<Tenths>(series + 1);
    return {left, bottom - k_cell_height, left + column - k_gap, bottom - k_gap};
  }
};

Grid grid_of(const Chart& chart, const Frame& frame) {
  Grid grid;
  Tenths names = 0;
  for (const Series& series : chart.series) {
    names = std::max(names, text_width(series.label, frame.font_px));
    for (const Point& point : series.points) grid.extent.add(point.y);
  }
  grid.names_above = !frame.is_wide() && names > frame.width / 5;
  grid.row = k_cell_height + (grid.names_above ? k_line_height + 40 : 0);
  grid.plot.left = grid.names_above ? 0 : std::min(names, frame.width / 3) + 120;
  const auto count = static_cast<Tenths>(chart.categories.size());
  grid.column = std::min((frame.width - grid.plot.left) / count, k_widest_column);
  grid.plot.right = grid.plot.left + grid.column * count;
  grid.is_staggered = widest(chart.categories, frame.font_px) > grid.column - k_gap;
  grid.plot.top = 2 * k_line_height + 140 + (grid.is_staggered ? k_line_height : 0);
  grid.plot.bottom = grid.plot.top + grid.row * static_cast<Tenths>(chart.series.size());
  return grid;
}

std::string cell_value(const Chart& chart, const Point& point) {
  const bool stands_with_number = chart.y.unit == "%" || chart.y.unit == "$";
  return with_unit(format_number(point.y, chart.y.notation), stands_with_number ? chart.y.unit : "");
}

std::string cell_text(const Chart& chart, std::size_t series, std::size_t category) {
  return chart.series[series].label + ", " + chart.categories[category] + ": " +
         value_text(chart.series[series].points[category], chart.y);
}

void draw_cell(Writer& out, const Chart& chart, const Grid& grid, const Frame& frame, std::size_t series,
               std::size_t category) {
  const Point& point = chart.series[series].points[category];
  const Box box = grid.cell(series, category);
  const Place middle{(box.left + box.right) / 2, (box.top + box.bottom) / 2 + 45};
  if (!is_known(point.y)) {
    draw_label(out, k_quiet_ink, Anchor::middle, middle, "–");
    return;
  }
  const unsigned step = heat_step(point.y, grid.extent, chart.y.scale);
  draw_rect(out, k_shades[step], box, cell_text(chart, series, category));
  const std::string value = cell_value(chart, point);
  if (text_width(value, frame.font_px) > box.width() - 20) return;
  draw_label(out, step < k_first_dark_step ? k_text_ink : k_ink_on_dark, Anchor::middle, middle, value);
}

void draw_names(Writer& out, const Chart& chart, const Grid& grid, const Frame& frame) {
  for (std::size_t category = 0; category < chart.categories.size(); ++category) {
    const Box box = grid.cell(0, category);
    const bool is_higher = grid.is_staggered && category % 2 == 0;
    const Tenths y = grid.plot.top - 80 - (is_higher ? k_line_height : 0);
    draw_label(out, k_quiet_ink, Anchor::middle, {(box.left + box.right) / 2, y},
               shorten(chart.categories[category], frame.font_px,
                       grid.column * (grid.is_staggered ? 2 : 1) - k_gap));
  }
  for (std::size_t index = 0; index < chart.series.size(); ++index) {
    const Box box = grid.cell(index, 0);
    const std::string& label = chart.series[index].label;
    if (grid.names_above) {
      draw_label(out, k_text_ink, Anchor::start, {0, box.top - 60},
                 shorten(label, frame.font_px, frame.width));
    } else {
      draw_label(out, k_text_ink, Anchor::end, {grid.plot.left - 100, (box.top + box.bottom) / 2 + 45},
                 shorten(label, frame.font_px, grid.plot.left - 100));
    }
  }
}

// "0.1 ▢▢▢▢▢ 48%", with the heading before it: what the shades mean.
void draw_key(Writer& out, const Chart& chart, const Grid& grid, const Frame& frame) {
  const std::string least = cell_value(chart, {.y = grid.extent.from});
  const std::string greatest = cell_value(chart, {.y = grid.extent.to});
  const std::string heading = heading_of(chart.y);
  Tenths x = 0;
  draw_label(out, k_quiet_ink, Anchor::start, {x, 130}, heading);
  x += heading.empty() ? 0 : text_width(heading, frame.font_px) + 160;
  draw_label(out, k_quiet_ink, Anchor::start, {x, 130}, least);
  x += text_width(least, frame.font_px) + 60;
  for (const Ink& shade : k_shades) {
    draw_rect(out, shade, {x, 30, x + 200, 150}, {});
    x += 210;
  }
  draw_label(out, k_quiet_ink, Anchor::start, {x + 50, 130}, greatest);
}

}  // namespace

unsigned heat_step(double value, const Extent& extent, Scale scale) {
  const auto along = [scale](double number) { return scale == Scale::log ? log2_of(number) : number; };
  const double span = along(extent.to) - along(extent.from);
  if (!(span > 0)) return 0;
  const double share = (along(value) - along(extent.from)) / span;
  const auto step = static_cast<int>(std::floor(share * k_heat_step_count));
  return static_cast<unsigned>(std::clamp(step, 0, static_cast<int>(k_heat_step_count) - 1));
}

Drawing draw_heat_map(const Chart& chart, const Frame& frame) {
  const Grid grid = grid_of(chart, frame);
  Writer out;
  draw_key(out, chart, grid, frame);
  draw_names(out, chart, grid, frame);
  for (std::size_t series = 0; series < chart.series.size(); ++series) {
    for (std::size_t category = 0; category < chart.categories.size(); ++category) {
      draw_cell(out, chart, grid, frame, series, category);
    }
  }
  return {grid.plot.bottom + 20, out.take()};
}

}  // namespace slm::html
