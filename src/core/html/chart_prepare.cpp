#include "core/html/chart_prepare.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/html/chart_number.h"
#include "core/html/chart_scale.h"

namespace slm::html {
namespace {

constexpr std::size_t k_category_limit = 100;
constexpr std::size_t k_spoke_limit = 12;
constexpr std::size_t k_series_limit = 24;
constexpr std::size_t k_line_stretches = 150;  // about one for four units of the wide chart
constexpr std::size_t k_line_limit = 2 * k_line_stretches;
constexpr std::size_t k_scatter_limit = 800;
constexpr std::size_t k_scatter_columns = 48;
constexpr std::size_t k_scatter_rows = 18;
constexpr double k_smallest = 1e-100;

double usable(double value, Scale scale) {
  if (!is_known(value)) return k_missing;
  const bool is_tiny = value < k_smallest && value > -k_smallest;
  if (scale == Scale::log) return value > 0 && !is_tiny ? value : k_missing;
  return is_tiny ? 0 : value;
}

void clean(Axis& axis) {
  axis.from = usable(axis.from, axis.scale);
  axis.to = usable(axis.to, axis.scale);
}

void clean(Point& point, const Chart& chart) {
  point.x = usable(point.x, chart.x.scale);
  point.y = usable(point.y, chart.y.scale);
  point.low = usable(point.low, chart.y.scale);
  point.high = usable(point.high, chart.y.scale);
  // Half an interval, or one that turns around, says nothing.
  if (is_known(point.low) && is_known(point.high) && point.low <= point.high) return;
  point.low = point.high = k_missing;
}

bool is_placed(const Point& point) {
  return is_known(point.x) && is_known(point.y);
}

// What stands for points [first, last): the lowest and the highest, and one gap where there was one.
void keep_ends(const std::vector<Point>& points, std::size_t first, std::size_t last,
               std::vector<Point>& kept) {
  constexpr std::size_t k_none = ~std::size_t{0};
  std::array<std::size_t, 3> chosen = {k_none, k_none, k_none};  // lowest, highest, gap
  for (std::size_t at = first; at < last; ++at) {
    if (!is_placed(points[at])) {
      chosen[2] = at;
      continue;
    }
    if (chosen[0] == k_none || points[at].y < points[chosen[0]].y) chosen[0] = at;
    if (chosen[1] == k_none || points[at].y > points[chosen[1]].y) chosen[1] = at;
  }
  std::sort(chosen.begin(), chosen.end());
  for (std::size_t index = 0; index < chosen.size(); ++index) {
    const bool is_twin = index > 0 && chosen[index] == chosen[index - 1];
    if (chosen[index] != k_none && !is_twin) kept.push_back(points[chosen[index]]);
  }
}

void thin_line(std::vector<Point>& points) {
  if (points.size() <= k_line_limit) return;
  std::vector<Point> kept;
  kept.reserve(k_line_limit + k_line_stretches);
  for (std::size_t stretch = 0; stretch < k_line_stretches; ++stretch) {
    keep_ends(points, stretch * points.size() / k_line_stretches,
              (stretch + 1) * points.size() / k_line_stretches, kept);
  }
  points = std::move(kept);
}

std::size_t cell_of(double value, Scale scale, const Extent& extent, std::size_t cell_count) {
  const auto along = [scale](double number) { return scale == Scale::log ? log2_of(number) : number; };
  const double from = along(extent.from);
  const double span = along(extent.to) - from;
  if (!(span > 0)) return 0;
  const double share = std::clamp((along(value) - from) / span, 0.0, 1.0);
  return std::min(static_cast<std::size_t>(share * static_cast<double>(cell_count)), cell_count - 1);
}

void thin_scatter(std::vector<Point>& points, const Chart& chart) {
  points.erase(std::remove_if(points.begin(), points.end(), [](const Point& at) { return !is_placed(at); }),
               points.end());
  if (points.size() <= k_scatter_limit) return;
  Extent x;
  Extent y;
  for (const Point& point : points) {
    x.add(point.x);
    y.add(point.y);
  }
  std::vector<bool> is_taken(k_scatter_columns * k_scatter_rows);
  const auto is_hidden = [&](const Point& point) {
    const std::size_t cell = cell_of(point.y, chart.y.scale, y, k_scatter_rows) * k_scatter_columns +
                             cell_of(point.x, chart.x.scale, x, k_scatter_columns);
    const bool was_taken = is_taken[cell];
    is_taken[cell] = true;
    return was_taken;
  };
  points.erase(std::remove_if(points.begin(), points.end(), is_hidden), points.end());
}

// Stacked areas are cut at the same x for every series.
void align_areas(Chart& chart) {
  std::vector<std::size_t> cuts;
  std::vector<double> positions;
  for (std::size_t at = 0; !chart.series.empty() && at < chart.series.front().points.size(); ++at) {
    const double x = chart.series.front().points[at].x;
    positions.push_back(x);
    if (is_known(x)) cuts.push_back(at);
  }
  const std::size_t stride = cuts.size() / k_line_limit + 1;
  for (Series& series : chart.series) {
    std::vector<Point> aligned;
    for (std::size_t index = 0; index < cuts.size(); index += stride) {
      const std::size_t at = cuts[index];
      const double y = at < series.points.size() ? series.points[at].y : k_missing;
      aligned.push_back({.x = positions[at], .y = y < 0 ? k_missing : y});
    }
    series.points = std::move(aligned);
  }
}

std::uint64_t count_points(const Chart& chart) {
  std::uint64_t count = 0;
  for (const Series& series : chart.series) {
    for (const Point& point : series.points) count += is_known(point.y) ? 1 : 0;
  }
  return count;
}

void cut_categories(Chart& chart) {
  const std::size_t limit = chart.kind == ChartKind::radar ? k_spoke_limit : k_category_limit;
  if (chart.categories.size() > limit) chart.categories.resize(limit);
  for (Series& series : chart.series) series.points.resize(chart.categories.size());
}

}  // namespace

bool has_categories(ChartKind kind) {
  return kind == ChartKind::bar || kind == ChartKind::horizontal_bar || kind == ChartKind::radar ||
         kind == ChartKind::heat_map;
}

bool has_marks(const Chart& chart) {
  constexpr std::size_t k_fewest_spokes = 3;
  if (chart.kind == ChartKind::radar && chart.categories.size() < k_fewest_spokes) return false;
  for (const Series& series : chart.series) {
    for (const Point& point : series.points) {
      if (is_known(point.y) && (has_categories(chart.kind) || is_known(point.x))) return true;
    }
  }
  return false;
}

PreparedChart prepare(const Chart& chart) {
  PreparedChart prepared{.chart = chart};
  Chart& made = prepared.chart;
  // The length of a bar, a band or a spoke is its meaning: a logarithm would take it away.
  if (made.kind != ChartKind::line && made.kind != ChartKind::scatter && made.kind != ChartKind::heat_map) {
    made.y.scale = Scale::linear;
  }
  clean(made.x);
  clean(made.y);
  prepared.given_count = count_points(made);
  if (made.series.size() > k_series_limit) made.series.resize(k_series_limit);
  for (Series& series : made.series) {
    for (Point& point : series.points) clean(point, made);
    if (made.kind == ChartKind::line) thin_line(series.points);
    if (made.kind == ChartKind::scatter) thin_scatter(series.points, made);
  }
  if (made.kind == ChartKind::area) align_areas(made);
  if (has_categories(made.kind)) cut_categories(made);
  for (Reference& reference : made.references) {
    reference.value = usable(reference.value, reference.along == Along::y ? made.y.scale : made.x.scale);
  }
  prepared.drawn_count = count_points(made);
  return prepared;
}

}  // namespace slm::html
