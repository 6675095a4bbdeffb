#include "core/html/chart_xy.h"

#include <algorithm>

#include "core/html/chart_area.h"
#include "core/html/chart_line.h"
#include "core/html/chart_number.h"
#include "core/html/chart_plan.h"
#include "core/html/chart_scatter.h"

namespace slm::html {
namespace {

// Where each series ends at the right: the height of its line, or of the middle of its area.
std::vector<Tenths> line_ends(const Chart& chart, const Plan& plan) {
  std::vector<Tenths> ends;
  const std::vector<std::vector<double>> floors =
      chart.kind == ChartKind::area ? stack(chart) : std::vector<std::vector<double>>{};
  for (std::size_t index = 0; index < chart.series.size(); ++index) {
    const std::vector<Point>& points = chart.series[index].points;
    const auto last = std::find_if(points.rbegin(), points.rend(), is_placed);
    if (!floors.empty() && !floors[index].empty()) {
      ends.push_back((plan.y.at(floors[index].back()) + plan.y.at(floors[index + 1].back())) / 2);
    } else {
      ends.push_back(last == points.rend() ? plan.plot.bottom : plan.y.at(last->y));
    }
  }
  return ends;
}

void draw_names(Writer& out, const Chart& chart, const Plan& plan) {
  const std::vector<Tenths> places =
      push_apart(line_ends(chart, plan), k_line_height, plan.plot.top, plan.plot.bottom);
  for (std::size_t index = 0; index < chart.series.size(); ++index) {
    const Style& style = style_of(chart.series[index], index);
    out.element("g", {{"class", style.name}}, [&] {
      draw_label(out, {"chart-name", style.text_colour}, Anchor::start,
                 {plan.plot.right + 100, places[index] + 40}, chart.series[index].label);
    });
  }
}

// The side of a level reference where the marks keep farther away from its words.
Anchor clear_side(const Chart& chart, const Plan& plan, Tenths y) {
  Tenths left = plan.plot.height();
  Tenths right = left;
  const std::vector<std::vector<double>> sums =
      chart.kind == ChartKind::area ? stack(chart) : std::vector<std::vector<double>>{};
  for (std::size_t index = 0; index < chart.series.size(); ++index) {
    const std::vector<Point>& points = chart.series[index].points;
    for (std::size_t at = 0; at < points.size(); ++at) {
      if (!is_placed(points[at])) continue;
      const Place mark{plan.x.at(points[at].x), plan.y.at(sums.empty() ? points[at].y : sums.back()[at])};
      // What an area covers is not clear, however far below its edge.
      const Tenths distance = sums.empty() || mark.y > y ? std::max(mark.y - y, y - mark.y) : 0;
      const bool is_left = mark.x < (plan.plot.left + plan.plot.right) / 2;
      Tenths& nearest = is_left ? left : right;
      nearest = std::min(nearest, distance);
    }
  }
  return left > right ? Anchor::start : Anchor::end;
}

void draw_references(Writer& out, const Chart& chart, const Plan& plan, const Frame& frame) {
  for (const Reference& reference : chart.references) {
    if (!is_known(reference.value)) continue;
    if (reference.along == Along::y) {
      const Tenths y = plan.y.at(reference.value);
      draw_level_reference(out, y, plan.plot, clear_side(chart, plan, y), reference.label);
    } else {
      draw_upright_reference(out, plan.x.at(reference.value), plan.plot, frame, reference.label);
    }
  }
}

void draw_series(Writer& out, const Chart& chart, const Plan& plan, const Frame& frame) {
  const std::string id = chart.id + std::string(frame.suffix);
  switch (chart.kind) {
    case ChartKind::area:
      draw_textures(out, chart, id);
      draw_areas(out, chart, plan, id);
      return;
    case ChartKind::scatter:
      draw_scatter(out, chart, plan, frame);
      return;
    default:
      draw_lines(out, chart, plan);
  }
}

}  // namespace

Drawing draw_xy(const Chart& chart, const Frame& frame) {
  const Plan plan = plan_of(chart, frame);
  const Hairlines hairlines = chart.kind == ChartKind::scatter ? Hairlines::drawn : Hairlines::none;
  Writer out;
  if (!plan.has_names_at_lines) draw_legend(out, chart, frame);
  draw_upright_axis(out, plan.y, plan.plot, heading_of(chart.y));
  draw_level_axis(out, plan.x, plan.plot, frame, heading_of(chart.x), hairlines);
  draw_base(out, {plan.plot.left, plan.plot.bottom}, {plan.plot.right, plan.plot.bottom});
  draw_series(out, chart, plan, frame);
  draw_references(out, chart, plan, frame);
  if (plan.has_names_at_lines) draw_names(out, chart, plan);
  return {plan.plot.bottom + (heading_of(chart.x).empty() ? 260 : 460), out.take()};
}

}  // namespace slm::html
