#include "core/html/chart_radar.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/html/chart_fixture.h"

namespace slm::html {
namespace {

TEST(direction_of, goes_clockwise_from_the_top) {
  const double circle = 2 * std::acos(-1.0);
  for (int step = 0; step < 360; ++step) {
    const double turn = step / 360.0;
    EXPECT_NEAR(direction_of(turn).right, std::sin(turn * circle), 1e-9) << step;
    EXPECT_NEAR(direction_of(turn).down, -std::cos(turn * circle), 1e-9) << step;
  }
}

TEST(radar, closes_its_line_unless_a_value_is_missing) {
  Chart chart{.kind = ChartKind::radar,
              .id = "x",
              .categories = {"a", "b", "c", "d"},
              .series = {fixture::values_of("s", {1, 2, 3, 4})}};
  const auto outline = [&] {
    const std::string drawn = draw_radar(chart, k_wide_frame).marks.bytes();
    const std::size_t start = drawn.find(" d=\"", drawn.find("class=\"chart-line\"")) + 4;
    return drawn.substr(start, drawn.find('"', start) - start);
  };
  std::string path = outline();
  EXPECT_EQ(path.back(), 'Z');
  EXPECT_EQ(std::count(path.begin(), path.end(), 'L'), 3);
  chart.series[0].points[1].y = k_missing;
  path = outline();
  EXPECT_NE(path.back(), 'Z');
  EXPECT_EQ(std::count(path.begin(), path.end(), 'L'), 2) << path;  // c to d, d to a
}

TEST(radar, keeps_room_for_the_names_of_its_spokes) {
  Chart chart = fixture::radar();
  const Tenths roomy = draw_radar(chart, k_wide_frame).height;
  chart.categories[1] = "A name of a spoke that needs most of the half";
  EXPECT_LT(draw_radar(chart, k_wide_frame).height, roomy);
}

}  // namespace
}  // namespace slm::html
