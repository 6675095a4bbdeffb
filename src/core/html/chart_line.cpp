#include "core/html/chart_line.h"

#include "core/html/chart_number.h"

namespace slm::html {
namespace {

// Runs of placed points; a gap parts them.
template <class Draw>
void for_each_run(const std::vector<Point>& points, const Draw& draw) {
  for (std::size_t at = 0; at < points.size();) {
    if (!is_placed(points[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < points.size() && is_placed(points[end])) ++end;
    draw(at, end);
    at = end;
  }
}

// Bands over the points of a run that have an interval.
void draw_band(Writer& out, const Plan& plan, const std::vector<Point>& points) {
  for (std::size_t at = 0; at < points.size();) {
    std::size_t end = at;
    while (end < points.size() && is_placed(points[end]) && is_known(points[end].low)) ++end;
    Path path;
    for (std::size_t index = at; index < end; ++index) {
      const Place place{plan.x.at(points[index].x), plan.y.at(points[index].high)};
      index == at ? path.move(place) : path.line(place);
    }
    for (std::size_t index = end; index > at; --index) {
      path.line({plan.x.at(points[index - 1].x), plan.y.at(points[index - 1].low)});
    }
    if (end - at > 1) {
      path.close();
      out.element_text(
          "path", {{"class", "chart-band"}, {"stroke", "none"}, {"fill-opacity", "0.16"}, {"d", path.data()}},
          {});
    }
    at = end + 1;
  }
}

void draw_line(Writer& out, const Plan& plan, const Style& style, const Series& series) {
  Path path;
  for_each_run(series.points, [&](std::size_t first, std::size_t end) {
    path.move(place_of(plan, series.points[first]));
    for (std::size_t at = first + 1; at < end; ++at) path.line(place_of(plan, series.points[at]));
    // Round caps make a dot of a point between two gaps.
    if (end - first == 1) path.across(plan.x.at(series.points[first].x));
  });
  if (path.is_empty()) return;
  out.element("path",
              {{"class", "chart-line"},
               {"fill", "none"},
               {"stroke-width", "2"},
               {"stroke-linejoin", "round"},
               {"stroke-linecap", "round"},
               when(!style.dash.empty(), {"stroke-dasharray", style.dash}),
               {"d", path.data()}},
              [&] { out.element_text("title", {}, series.label); });
}

}  // namespace

void draw_lines(Writer& out, const Chart& chart, const Plan& plan) {
  for (std::size_t index = 0; index < chart.series.size(); ++index) {
    const Series& series = chart.series[index];
    const Style& style = style_of(series, index);
    draw_stop(out, style, series_text(chart, series), [&] {
      draw_band(out, plan, series.points);
      draw_line(out, plan, style, series);
      if (series.points.size() <= k_marked_points) draw_points(out, chart, plan, style, series);
    });
  }
}

}  // namespace slm::html
