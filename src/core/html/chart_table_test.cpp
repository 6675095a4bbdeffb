#include "core/html/chart_table.h"

#include <gtest/gtest.h>

#include "core/html/chart_fixture.h"

namespace slm::html {
namespace {

std::string table(const Chart& chart) {
  Writer out;
  draw_chart_table(out, prepare(chart));
  return out.take().bytes();
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(chart_table, has_a_row_for_each_shared_x) {
  const std::string made = table(fixture::line());
  EXPECT_TRUE(has(made, "<caption>Memory (GB)</caption>")) << made;
  EXPECT_TRUE(has(
      made, "<th scope=\"col\" class=\"chart-word\">Context (tokens)</th><th scope=\"col\">Dense 4B</th>"));
  EXPECT_TRUE(has(made, "<tr><th scope=\"row\">8192</th><td>4</td><td>2.9</td><td>–</td></tr>"));
}

TEST(chart_table, has_a_row_for_each_point_where_x_differs) {
  const std::string made = table(fixture::scatter());
  EXPECT_TRUE(has(made,
                  "<tr><th scope=\"row\">Dense</th><td class=\"chart-word\">Base 3B</td><td>2.1</td><td>52.5 "
                  "(50 to 55)</td></tr>"));
}

TEST(chart_table, has_a_row_for_each_category) {
  EXPECT_TRUE(has(table(fixture::bar()), "<tr><th scope=\"row\">Q8_0</th><td>15.6</td><td>8.5</td></tr>"));
  EXPECT_TRUE(has(table(fixture::bar()), "<tr><th scope=\"row\">F16</th><td>29.3</td><td>–</td></tr>"));
}

TEST(chart_table, says_how_much_was_left_out) {
  EXPECT_FALSE(has(table(fixture::line()), "<p>"));
  Chart chart{.series = {{}}};
  for (double x = 0; x < 10'000; ++x) chart.series[0].points.push_back({.x = x, .y = x});
  EXPECT_TRUE(has(table(chart), "<p>The chart and this table show 300 of 10000 values.</p>"))
      << table(chart).substr(0, 200);
}

}  // namespace
}  // namespace slm::html
