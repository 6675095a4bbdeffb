#include "core/html/chart_scatter.h"

#include <gtest/gtest.h>

#include "core/html/chart_fixture.h"

namespace slm::html {
namespace {

std::vector<std::string> names_of(const Chart& chart) {
  std::vector<std::string> names;
  for (const PlacedName& placed : place_names(chart, plan_of(chart, k_wide_frame), 13))
    names.push_back(placed.name);
  return names;
}

Chart with_points(std::vector<Point> points) {
  return {.kind = ChartKind::scatter,
          .x = {.to = 100},
          .y = {.to = 100},
          .series = {{.points = std::move(points)}}};
}

TEST(place_names, takes_the_right_first_and_another_side_where_that_is_taken) {
  const Chart chart = with_points({{.x = 50, .y = 50, .label = "one"}, {.x = 51, .y = 50, .label = "two"}});
  const std::vector<PlacedName> placed = place_names(chart, plan_of(chart, k_wide_frame), 13);
  ASSERT_EQ(placed.size(), 2u);
  EXPECT_EQ(placed[0].anchor, Anchor::end);  // the other mark stands at its right
  EXPECT_EQ(placed[1].anchor, Anchor::start);
}

TEST(place_names, leaves_out_what_would_cover_marks_or_names) {
  std::vector<Point> crowd;
  for (int at = 0; at < 25; ++at) {
    crowd.push_back({.x = 50.0 + at % 5, .y = 50.0 + at / 5, .label = "a long name in a crowd"});
  }
  EXPECT_LT(names_of(with_points(crowd)).size(), 12u);
  EXPECT_GT(names_of(with_points(crowd)).size(), 1u);
}

TEST(place_names, stays_clear_of_an_upright_reference_and_inside_the_plot) {
  Chart chart =
      with_points({{.x = 50, .y = 50, .label = "name"}, {.x = 100, .y = 90, .label = "at the edge"}});
  chart.references = {{.value = 52, .label = "52", .along = Along::x}};
  const std::vector<PlacedName> placed = place_names(chart, plan_of(chart, k_wide_frame), 13);
  ASSERT_EQ(placed.size(), 2u);
  EXPECT_EQ(placed[0].anchor, Anchor::end);
  EXPECT_EQ(placed[1].anchor, Anchor::end);
}

TEST(place_names, gives_up_on_a_cloud) {
  std::vector<Point> cloud;
  for (int at = 0; at < 1000; ++at)
    cloud.push_back({.x = at % 100 * 1.0, .y = at * 7 % 100 * 1.0, .label = "n"});
  EXPECT_LE(names_of(with_points(cloud)).size(), 60u);
}

}  // namespace
}  // namespace slm::html
