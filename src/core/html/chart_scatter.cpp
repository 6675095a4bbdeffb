#include "core/html/chart_scatter.h"

#include <algorithm>
#include <array>

#include "core/html/chart_number.h"

namespace slm::html {
namespace {

// More names than this are a cloud, whatever their places.
constexpr std::size_t k_most_names = 60;
constexpr Tenths k_mark_radius = 50;
constexpr Tenths k_name_height = 120;
constexpr Tenths k_line_clearance = 25;

void draw_whisker(Writer& out, const Plan& plan, const Point& point) {
  if (!is_known(point.low)) return;
  const Tenths x = plan.x.at(point.x);
  const Tenths low = plan.y.at(point.low);
  const Tenths high = plan.y.at(point.high);
  Path path;
  path.move({x, low});
  path.down(high);
  path.move({x - 30, low});
  path.across(x + 30);
  path.move({x - 30, high});
  path.across(x + 30);
  out.element_text("path", {{"class", "chart-whisker"}, {"d", path.data()}}, {});
}

// A mark of a long series: the browser's own hint is enough.
void draw_small_mark(Writer& out, const Chart& chart, const Plan& plan, const Style& style,
                     const Point& point) {
  out.element("path", {{"class", "chart-dot"}, {"d", marker_path(style, place_of(plan, point))}},
              [&] { out.element_text("title", {}, point_text(chart, point)); });
}

bool overlaps(const Box& one, const Box& other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

bool is_free(const Box& box, const Box& plot, const std::vector<Box>& taken) {
  if (box.left < plot.left || box.right > plot.right || box.top < plot.top || box.bottom > plot.bottom)
    return false;
  return std::none_of(taken.begin(), taken.end(), [&](const Box& other) { return overlaps(box, other); });
}

std::array<PlacedName, 8> choices_of(Place mark, const std::string& name) {
  return {{{{mark.x + 90, mark.y + 40}, Anchor::start, name},
           {{mark.x - 90, mark.y + 40}, Anchor::end, name},
           {{mark.x, mark.y - 90}, Anchor::middle, name},
           {{mark.x, mark.y + 170}, Anchor::middle, name},
           {{mark.x + 60, mark.y - 80}, Anchor::start, name},
           {{mark.x + 60, mark.y + 160}, Anchor::start, name},
           {{mark.x - 60, mark.y - 80}, Anchor::end, name},
           {{mark.x - 60, mark.y + 160}, Anchor::end, name}}};
}

Box box_of(const PlacedName& placed, unsigned font_px) {
  const Tenths width = text_width(placed.name, font_px);
  const Tenths left = placed.anchor == Anchor::start ? placed.at.x
                      : placed.anchor == Anchor::end ? placed.at.x - width
                                                     : placed.at.x - width / 2;
  return {left, placed.at.y - k_name_height + 20, left + width, placed.at.y + 20};
}

void draw_series(Writer& out, const Chart& chart, const Plan& plan, std::size_t index) {
  const Series& series = chart.series[index];
  const Style& style = style_of(series, index);
  for (const Point& point : series.points) {
    if (is_placed(point)) draw_whisker(out, plan, point);
  }
  if (series.points.size() <= k_marked_points) {
    draw_points(out, chart, plan, style, series);
    return;
  }
  for (const Point& point : series.points) {
    if (is_placed(point)) draw_small_mark(out, chart, plan, style, point);
  }
}

}  // namespace

std::vector<PlacedName> place_names(const Chart& chart, const Plan& plan, unsigned font_px) {
  std::vector<Box> taken;
  for (const Series& series : chart.series) {
    for (const Point& point : series.points) {
      if (!is_placed(point)) continue;
      const Place at = place_of(plan, point);
      taken.push_back(
          {at.x - k_mark_radius, at.y - k_mark_radius, at.x + k_mark_radius, at.y + k_mark_radius});
    }
  }
  for (const Reference& reference : chart.references) {
    if (reference.along != Along::x || !is_known(reference.value)) continue;
    const Tenths x = plan.x.at(reference.value);
    taken.push_back({x - k_line_clearance, plan.plot.top, x + k_line_clearance, plan.plot.bottom});
  }
  std::vector<PlacedName> placed;
  for (const Series& series : chart.series) {
    for (const Point& point : series.points) {
      if (!is_placed(point) || point.label.empty() || placed.size() >= k_most_names) continue;
      for (const PlacedName& choice : choices_of(place_of(plan, point), point.label)) {
        const Box box = box_of(choice, font_px);
        if (!is_free(box, plan.plot, taken)) continue;
        taken.push_back(box);
        placed.push_back(choice);
        break;
      }
    }
  }
  return placed;
}

void draw_scatter(Writer& out, const Chart& chart, const Plan& plan, const Frame& frame) {
  for (const PlacedName& name : place_names(chart, plan, frame.font_px)) {
    draw_label(out, {"chart-quiet chart-over", k_quiet_ink.colour}, name.anchor, name.at, name.name);
  }
  for (std::size_t index = 0; index < chart.series.size(); ++index) {
    draw_stop(out, style_of(chart.series[index], index), series_text(chart, chart.series[index]),
              [&] { draw_series(out, chart, plan, index); });
  }
}

}  // namespace slm::html
