#include "core/html/chart_xy.h"

#include <gtest/gtest.h>

#include "core/html/chart_fixture.h"

namespace slm::html {
namespace {

double height_of_name(const std::string& drawn, const std::string& name) {
  const std::size_t end = drawn.rfind(">" + name + "<");
  const std::size_t y = drawn.rfind(" y=\"", end) + 4;
  return std::stod(drawn.substr(y));
}

TEST(xy_chart, parts_names_of_lines_that_end_at_the_same_place) {
  Chart chart{.id = "x", .series = {}};
  for (const char* name : {"one", "two", "three"})
    chart.series.push_back(fixture::series_of(name, {{0, 1}, {1, 5}}));
  const std::string drawn = draw_xy(chart, k_wide_frame).marks.bytes();
  EXPECT_GE(height_of_name(drawn, "two") - height_of_name(drawn, "one"), 18);
  EXPECT_GE(height_of_name(drawn, "three") - height_of_name(drawn, "two"), 18);
}

TEST(xy_chart, names_a_reference_at_the_side_that_is_free) {
  Chart chart{.id = "x", .series = {fixture::series_of("", {{0, 1}, {5, 2}, {10, 8}})}};
  chart.references = {{.value = 7.5, .label = "limit"}};
  EXPECT_EQ(draw_xy(chart, k_wide_frame).marks.bytes().find("text-anchor=\"end\" x=\"676\""),
            std::string::npos);
  chart.series = {fixture::series_of("", {{0, 8}, {5, 2}, {10, 1}})};
  const std::string drawn = draw_xy(chart, k_wide_frame).marks.bytes();
  const std::size_t label = drawn.find(">limit<");
  EXPECT_NE(drawn.substr(label - 60, 60).find("text-anchor=\"end\""), std::string::npos);
}

TEST(xy_chart, draws_no_reference_without_a_value) {
  Chart chart = fixture::line();
  chart.references[0].value = k_missing;
  EXPECT_EQ(draw_xy(chart, k_wide_frame).marks.bytes().find("chart-reference"), std::string::npos);
}

}  // namespace
}  // namespace slm::html
