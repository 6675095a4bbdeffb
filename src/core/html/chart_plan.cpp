#include "core/html/chart_plan.h"

#include <algorithm>

#include "core/html/chart_number.h"

namespace slm::html {
namespace {

constexpr std::size_t k_names_at_lines = 6;
constexpr Tenths k_widest_name = 1500;
constexpr Tenths k_inset = 120;

Extent extent_along(const Chart& chart, Along along) {
  Extent extent;
  std::vector<double> sums;
  for (const Series& series : chart.series) {
    sums.resize(std::max(sums.size(), series.points.size()));
    for (std::size_t at = 0; at < series.points.size(); ++at) {
      const Point& point = series.points[at];
      if (!is_placed(point)) continue;
      sums[at] += point.y;
      for (const double value : {point.y, point.low, point.high})
        extent.add(along == Along::x ? point.x : value);
      if (chart.kind == ChartKind::area && along == Along::y) extent.add(sums[at]);
    }
  }
  for (const Reference& reference : chart.references) {
    if (reference.along == along) extent.add(reference.value);
  }
  return extent;
}

std::vector<std::string> names_of(const Chart& chart) {
  std::vector<std::string> names;
  for (const Series& series : chart.series) names.push_back(series.label);
  return names;
}

bool fits_names_at_lines(const Chart& chart, const Frame& frame) {
  return frame.is_wide() && chart.kind != ChartKind::scatter && chart.series.size() > 1 &&
         chart.series.size() <= k_names_at_lines && widest(names_of(chart), frame.font_px) <= k_widest_name;
}

bool has_upright_label(const Chart& chart) {
  for (const Reference& reference : chart.references) {
    if (reference.along == Along::x && is_known(reference.value)) return true;
  }
  return false;
}

// What stands behind the value: " at 4K tokens".
std::string rest_text(const Chart& chart, const Point& point) {
  const std::string x = with_unit(format_number(point.x, chart.x.notation), chart.x.unit);
  if (chart.kind != ChartKind::scatter) return " at " + x;
  return ", " + x + (point.label.empty() ? "" : ": " + point.label);
}

Hint hint_of(const Chart& chart, const Plan& plan, const Point& point) {
  Hint hint{.value = value_text(point, chart.y), .more = rest_text(chart, point)};
  const Place at = place_of(plan, point);
  const Tenths half = text_width(hint.value + hint.more, k_wide_frame.font_px) / 2;
  if (at.x + half > plan.plot.right) hint.anchor = Anchor::end;
  if (at.x - half < plan.plot.left) hint.anchor = Anchor::start;
  hint.at = {at.x, at.y - 110 < plan.plot.top ? at.y + 200 : at.y - 110};
  return hint;
}

}  // namespace

Plan plan_of(const Chart& chart, const Frame& frame) {
  const Fit x_fit = chart.kind == ChartKind::scatter ? Fit::nice : Fit::exact;
  const Fit y_fit = chart.kind == ChartKind::area ? Fit::from_zero : Fit::nice;
  Plan plan{.x = Ruler(chart.x, extent_along(chart, Along::x), x_fit, frame.tick_count),
            .y = Ruler(chart.y, extent_along(chart, Along::y), y_fit, 5)};
  plan.has_names_at_lines = fits_names_at_lines(chart, frame);
  const Tenths names = widest(names_of(chart), frame.font_px) + k_inset;
  const std::vector<std::string> x_labels = plan.x.labels();
  const Tenths last_half = x_labels.empty() ? 0 : text_width(x_labels.back(), frame.font_px) / 2;
  Box& plot = plan.plot;
  plot.left = widest(plan.y.labels(), frame.font_px) + 100;
  plot.right = frame.width - (plan.has_names_at_lines ? names : std::max<Tenths>(60, last_half));
  plot.top = plan.has_names_at_lines ? 0 : legend_height(chart, frame);
  plot.top += (heading_of(chart.y).empty() ? 80 : 280) + (has_upright_label(chart) ? 180 : 0);
  plot.bottom = plot.top + frame.plot_height;
  plan.x.place(plot.left, plot.right);
  plan.y.place(plot.bottom, plot.top);
  return plan;
}

bool is_placed(const Point& point) {
  return is_known(point.x) && is_known(point.y);
}

Place place_of(const Plan& plan, const Point& point) {
  return {plan.x.at(point.x), plan.y.at(point.y)};
}

std::string point_text(const Chart& chart, const Point& point) {
  return value_text(point, chart.y) + rest_text(chart, point);
}

std::string series_text(const Chart& chart, const Series& series) {
  std::string text = series.label.empty() ? chart.title : series.label;
  const auto first = std::find_if(series.points.begin(), series.points.end(), is_placed);
  if (first == series.points.end()) return text + ": no values";
  const auto last = std::find_if(series.points.rbegin(), series.points.rend(), is_placed);
  text += ": " + point_text(chart, *first);
  if (&*last == &*first) return text;
  return text + (chart.kind == ChartKind::scatter ? " and others" : " to " + point_text(chart, *last));
}

void draw_points(Writer& out, const Chart& chart, const Plan& plan, const Style& style,
                 const Series& series) {
  constexpr Tenths k_gap = 80;
  Tenths covered_to = 0;  // by the values that the keyboard shows
  for (const Point& point : series.points) {
    if (!is_placed(point)) continue;
    Hint hint = hint_of(chart, plan, point);
    const Tenths half = text_width(hint.value, k_wide_frame.font_px) / 2;
    const Tenths x = place_of(plan, point).x;
    hint.is_kept = chart.kind == ChartKind::line && x - half > covered_to;
    if (hint.is_kept) covered_to = x + half + k_gap;
    draw_mark(out, style, place_of(plan, point), hint);
  }
}

std::vector<std::vector<double>> stack(const Chart& chart) {
  std::vector<std::vector<double>> floors(1, std::vector<double>(chart.series.front().points.size(), 0.0));
  for (const Series& series : chart.series) {
    std::vector<double> next = floors.back();
    for (std::size_t at = 0; at < next.size(); ++at) {
      if (is_known(series.points[at].y)) next[at] += series.points[at].y;
    }
    floors.push_back(std::move(next));
  }
  return floors;
}

}  // namespace slm::html
