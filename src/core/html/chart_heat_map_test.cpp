#include "core/html/chart_heat_map.h"

#include <gtest/gtest.h>

#include "core/html/chart_fixture.h"

namespace slm::html {
namespace {

TEST(heat_step, parts_the_range_evenly) {
  const struct {
    double value;
    Extent extent;
    Scale scale;
    unsigned step;
  } rows[] = {
      {0, {0, 100}, Scale::linear, 0},  {19, {0, 100}, Scale::linear, 0},  {21, {0, 100}, Scale::linear, 1},
      {99, {0, 100}, Scale::linear, 4}, {100, {0, 100}, Scale::linear, 4}, {7, {7, 7}, Scale::linear, 0},
      {1, {1, 1e5}, Scale::log, 0},     {101, {1, 1e5}, Scale::log, 2},    {1e5, {1, 1e5}, Scale::log, 4},
  };
  for (const auto& row : rows) EXPECT_EQ(heat_step(row.value, row.extent, row.scale), row.step) << row.value;
}

TEST(heat_map, shades_each_known_value_and_says_it) {
  const std::string drawn = draw_heat_map(fixture::heat_map(), k_wide_frame).marks.bytes();
  std::size_t titles = 0;
  for (std::size_t at = drawn.find("<title>"); at != std::string::npos; at = drawn.find("<title>", at + 1))
    ++titles;
  EXPECT_EQ(titles, 17u);  // 18 cells, one value missing
  EXPECT_NE(drawn.find("<title>Base 4B, Q4_K_M: 1.9%</title>"), std::string::npos);
  EXPECT_NE(drawn.find(">–</text>"), std::string::npos);
}

TEST(heat_map, writes_no_value_into_a_cell_that_is_too_small) {
  Chart chart = fixture::heat_map();
  chart.categories.assign(60, "c");
  for (Series& series : chart.series) series.points.assign(60, {.y = 12.5});
  EXPECT_EQ(draw_heat_map(chart, k_narrow_frame).marks.bytes().find(">12.5%</text>", 2000),
            std::string::npos);
}

}  // namespace
}  // namespace slm::html
