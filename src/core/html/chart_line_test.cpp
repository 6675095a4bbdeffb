#include "core/html/chart_line.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/html/chart_fixture.h"

namespace slm::html {
namespace {

std::string drawn(const Chart& chart) {
  Writer out;
  draw_lines(out, chart, plan_of(chart, k_wide_frame));
  return out.take().bytes();
}

// The d of the first element of a class.
std::string path_of(const std::string& drawing, const std::string& name) {
  const std::size_t element = drawing.find("class=\"" + name + "\"");
  if (element == std::string::npos) return "";
  const std::size_t start = drawing.find(" d=\"", element) + 4;
  return drawing.substr(start, drawing.find('"', start) - start);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(lines, break_where_a_value_is_missing) {
  const Chart chart{
      .series = {fixture::series_of("", {{0, 1}, {1, 2}, {2, k_missing}, {3, 4}, {4, k_missing}, {5, 6}})}};
  const std::string path = path_of(drawn(chart), "chart-line");
  EXPECT_EQ(std::count(path.begin(), path.end(), 'M'), 3);
  EXPECT_EQ(std::count(path.begin(), path.end(), 'L'), 1);
}

TEST(lines, draw_a_band_only_where_the_interval_is_known) {
  Chart chart{.series = {fixture::series_of("", {{0, 1}, {1, 2}, {2, 3}, {3, 4}})}};
  EXPECT_EQ(path_of(drawn(chart), "chart-band"), "");
  for (const std::size_t at : {1u, 2u}) {
    chart.series[0].points[at].low = 1;
    chart.series[0].points[at].high = 4;
  }
  const std::string band = path_of(drawn(chart), "chart-band");
  EXPECT_EQ(std::count(band.begin(), band.end(), 'L'), 3) << band;
}

TEST(lines, mark_each_point_of_a_short_series_and_none_of_a_long_one) {
  Chart chart{.series = {{}}};
  for (double x = 0; x < 30; ++x) chart.series[0].points.push_back({.x = x, .y = x});
  EXPECT_EQ(count(drawn(chart), "chart-mark"), 30u);
  chart.series[0].points.push_back({.x = 30, .y = 30});
  EXPECT_EQ(count(drawn(chart), "chart-mark"), 0u);
}

TEST(lines, are_one_stop_of_the_keyboard_each) {
  EXPECT_EQ(count(drawn(fixture::line()), "tabindex=\"0\""), fixture::line().series.size());
}

}  // namespace
}  // namespace slm::html
