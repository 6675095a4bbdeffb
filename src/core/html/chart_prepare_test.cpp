#include "core/html/chart_prepare.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/html/chart_fixture.h"
#include "core/html/chart_number.h"

namespace slm::html {
namespace {

// A saw with one tooth that stands out, and one gap.
Chart saw(ChartKind kind, std::size_t count) {
  Chart chart{.kind = kind, .series = {{}}};
  for (std::size_t at = 0; at < count; ++at) {
    chart.series[0].points.push_back(
        {.x = static_cast<double>(at), .y = static_cast<double>(at * 7919 % 1000)});
  }
  chart.series[0].points[count / 2].y = 5000;
  chart.series[0].points[count / 3].y = k_missing;
  return chart;
}

TEST(prepare, makes_missing_what_an_axis_cannot_hold) {
  const struct {
    const char* name;
    Scale scale;
    double value;
    bool is_known;
  } rows[] = {
      {"plain", Scale::linear, -3, true},
      {"infinite", Scale::linear, 1.0 / 0.0, false},
      {"beyond", Scale::linear, 1e101, false},
      {"zero on a logarithm", Scale::log, 0, false},
      {"negative on a logarithm", Scale::log, -1, false},
      {"tiny on a logarithm", Scale::log, 1e-300, false},
      {"tiny", Scale::linear, 1e-300, true},
  };
  for (const auto& row : rows) {
    const Chart chart{.y = {.scale = row.scale}, .series = {{.points = {{.x = 1, .y = row.value}}}}};
    EXPECT_EQ(is_known(prepare(chart).chart.series[0].points[0].y), row.is_known) << row.name;
    EXPECT_EQ(has_marks(prepare(chart).chart), row.is_known) << row.name;
  }
}

TEST(prepare, drops_half_and_inverted_intervals) {
  const Chart chart{.series = {{.points = {{.x = 1, .y = 2, .low = 1},
                                           {.x = 1, .y = 2, .low = 3, .high = 1},
                                           {.x = 1, .y = 2, .low = 1, .high = 3}}}}};
  const std::vector<Point> points = prepare(chart).chart.series[0].points;
  EXPECT_FALSE(is_known(points[0].low));
  EXPECT_FALSE(is_known(points[1].high));
  EXPECT_EQ(points[2].high, 3);
}

TEST(prepare, thins_a_line_but_keeps_its_order_its_peaks_and_its_gaps) {
  const PreparedChart thin = prepare(saw(ChartKind::line, 10'000));
  const std::vector<Point>& points = thin.chart.series[0].points;
  EXPECT_LE(points.size(), 450u);
  EXPECT_EQ(thin.given_count, 9999u);
  EXPECT_EQ(thin.drawn_count, points.size() - 1);
  EXPECT_TRUE(std::is_sorted(points.begin(), points.end(),
                             [](const Point& left, const Point& right) { return left.x < right.x; }));
  EXPECT_EQ(std::count_if(points.begin(), points.end(), [](const Point& at) { return at.y == 5000; }), 1);
  EXPECT_EQ(std::count_if(points.begin(), points.end(), [](const Point& at) { return !is_known(at.y); }), 1);
}

TEST(prepare, thins_a_cloud_to_the_cells_of_a_grid) {
  const PreparedChart thin = prepare(saw(ChartKind::scatter, 10'000));
  EXPECT_LE(thin.drawn_count, 864u);
  EXPECT_GT(thin.drawn_count, 150u);
}

TEST(prepare, leaves_short_series_alone) {
  EXPECT_EQ(prepare(saw(ChartKind::line, 300)).chart.series[0].points.size(), 300u);
  EXPECT_EQ(prepare(saw(ChartKind::scatter, 800)).drawn_count, 799u);
}

TEST(prepare, cuts_areas_at_the_same_places) {
  const Chart chart{.kind = ChartKind::area,
                    .series = {fixture::series_of("", {{1, 1}, {k_missing, 2}, {3, 3}}),
                               fixture::series_of("", {{9, 4}, {9, 5}, {9, -6}}),
                               {}}};
  const Chart made = prepare(chart).chart;
  for (const Series& series : made.series) {
    ASSERT_EQ(series.points.size(), 2u);
    EXPECT_EQ(series.points[0].x, 1);
    EXPECT_EQ(series.points[1].x, 3);
  }
  EXPECT_EQ(made.series[1].points[0].y, 4);
  EXPECT_FALSE(is_known(made.series[1].points[1].y));
  EXPECT_FALSE(is_known(made.series[2].points[0].y));
}

TEST(prepare, gives_every_category_one_point_for_each_series) {
  Chart chart{.kind = ChartKind::bar,
              .series = {fixture::values_of("", {1, 2, 3}), fixture::values_of("", {})}};
  chart.categories = {"a", "b"};
  for (const Series& series : prepare(chart).chart.series) EXPECT_EQ(series.points.size(), 2u);
  chart.categories.assign(5000, "x");
  EXPECT_EQ(prepare(chart).chart.categories.size(), 100u);
  chart.kind = ChartKind::radar;
  EXPECT_EQ(prepare(chart).chart.categories.size(), 12u);
}

TEST(prepare, never_takes_the_logarithm_of_a_length) {
  Chart chart = fixture::bar();
  chart.y.scale = Scale::log;
  EXPECT_EQ(prepare(chart).chart.y.scale, Scale::linear);
}

}  // namespace
}  // namespace slm::html
