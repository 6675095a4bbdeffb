#include "core/html/chart_frame.h"

#include <gtest/gtest.h>

#include "core/html/chart_fixture.h"

namespace slm::html {
namespace {

TEST(heading_of, names_the_unit_unless_it_stands_with_the_numbers) {
  EXPECT_EQ(heading_of({.label = "Memory", .unit = "GB"}), "Memory (GB)");
  EXPECT_EQ(heading_of({.label = "Score", .unit = "%"}), "Score");
  EXPECT_EQ(heading_of({.unit = "GB"}), "GB");
  EXPECT_EQ(heading_of({}), "");
}

TEST(legend, is_left_out_for_one_series_and_grows_by_rows) {
  Chart chart{.series = {{.label = "Only"}}};
  EXPECT_EQ(legend_height(chart, k_narrow_frame), 0);
  chart.series.push_back({.label = "Second"});
  const Tenths one_row = legend_height(chart, k_narrow_frame);
  EXPECT_GT(one_row, 0);
  chart.series.push_back({.label = "A third one whose name takes up most of a row"});
  EXPECT_GT(legend_height(chart, k_narrow_frame), one_row);
  EXPECT_EQ(legend_height(chart, k_wide_frame), one_row);
}

TEST(legend, shortens_a_name_that_no_row_could_hold) {
  const Chart chart{.id = "x", .series = {{.label = std::string(500, 'm')}, {.label = "b"}}};
  Writer out;
  draw_legend(out, chart, k_narrow_frame);
  EXPECT_NE(out.take().bytes().find("m…<"), std::string::npos);
}

TEST(level_axis, leaves_out_numbers_that_would_touch) {
  Extent extent;
  extent.add(0);
  extent.add(9'000'000);
  Ruler ruler({}, extent, Fit::exact, 10);
  ruler.place(0, 3000);
  Writer out;
  draw_level_axis(out, ruler, {0, 0, 3000, 1000}, k_narrow_frame, "", Hairlines::none);
  const std::string drawn = out.take().bytes();
  EXPECT_NE(drawn.find(">4,000,000<"), std::string::npos);
  EXPECT_EQ(drawn.find(">1,000,000<"), std::string::npos);
}

TEST(upright_reference, keeps_its_words_inside_the_frame) {
  Writer out;
  draw_upright_reference(out, 0, {0, 300, 3600, 1000}, k_narrow_frame, "reading speed");
  const std::string half = format_tenths(text_width("reading speed", k_narrow_frame.font_px) / 2);
  EXPECT_NE(out.take().bytes().find("x=\"" + half + "\""), std::string::npos);
}

TEST(value_text, adds_the_interval_where_there_is_one) {
  EXPECT_EQ(value_text({.y = 8.94}, {.unit = "GB"}), "8.94 GB");
  EXPECT_EQ(value_text({.y = 8.94, .low = 8.5, .high = 9.4}, {.unit = "GB"}), "8.94 GB (8.5 to 9.4)");
}

}  // namespace
}  // namespace slm::html
