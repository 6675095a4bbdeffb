#include "core/html/chart_plan.h"

#include <gtest/gtest.h>

#include "core/html/chart_fixture.h"

namespace slm::html {
namespace {

TEST(plan_of, names_series_at_their_lines_where_there_is_room) {
  Chart chart = fixture::line();
  EXPECT_TRUE(plan_of(chart, k_wide_frame).has_names_at_lines);
  EXPECT_FALSE(plan_of(chart, k_narrow_frame).has_names_at_lines);
  chart.series[0].label = "A name that is far too long to stand beside a line";
  EXPECT_FALSE(plan_of(chart, k_wide_frame).has_names_at_lines);
}

TEST(plan_of, spans_intervals_references_and_sums) {
  Chart chart = fixture::line();
  chart.references[0].value = 70;
  EXPECT_GE(plan_of(chart, k_wide_frame).y.to(), 70);
  chart.series[0].points[0].low = 1;
  chart.series[0].points[0].high = 150;
  EXPECT_GE(plan_of(chart, k_wide_frame).y.to(), 150);
  EXPECT_GE(plan_of(fixture::area(), k_wide_frame).y.to(), 9.5);
}

TEST(point_text, says_value_place_and_name) {
  EXPECT_EQ(point_text(fixture::line(), {.x = 4096, .y = 3.2}), "3.2 GB at 4K tokens");
  EXPECT_EQ(point_text(fixture::scatter(), {.x = 8.9, .y = 70, .label = "Wide"}), "70%, 8.9 GB: Wide");
}

TEST(series_text, says_the_first_and_the_last_value) {
  const Chart chart = fixture::line();
  EXPECT_EQ(series_text(chart, chart.series[0]), "Dense 4B: 2.6 GB at 1K tokens to 15.2 GB at 64K tokens");
  EXPECT_EQ(series_text(chart, {.label = "Empty"}), "Empty: no values");
  EXPECT_EQ(series_text(chart, {.points = {{.x = 1024, .y = 1}}}), "Memory by context: 1 GB at 1K tokens");
}

TEST(stack, sums_upwards_and_passes_over_missing_values) {
  const Chart chart{
      .kind = ChartKind::area,
      .series = {fixture::series_of("", {{0, 1}, {1, k_missing}}), fixture::series_of("", {{0, 2}, {1, 3}})}};
  const std::vector<std::vector<double>> expected = {{0, 0}, {1, 0}, {3, 3}};
  EXPECT_EQ(stack(chart), expected);
}

}  // namespace
}  // namespace slm::html
