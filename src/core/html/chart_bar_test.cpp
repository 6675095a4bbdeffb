#include "core/html/chart_bar.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "core/html/chart_fixture.h"

namespace slm::html {
namespace {

struct Bar {
  double x, y, width, height;
};

double number_after(const std::string& text, const std::string& name, std::size_t from) {
  return std::strtod(text.c_str() + text.find(" " + name + "=\"", from) + name.size() + 3, nullptr);
}

// The bars of a drawing, without the legend's swatches (they have no title).
std::vector<Bar> bars_of(const std::string& drawn) {
  std::vector<Bar> bars;
  for (std::size_t at = drawn.find("<rect"); at != std::string::npos; at = drawn.find("<rect", at + 1)) {
    if (drawn.compare(drawn.find('>', at), 8, "><title>") != 0) continue;
    bars.push_back({number_after(drawn, "x", at), number_after(drawn, "y", at),
                    number_after(drawn, "width", at), number_after(drawn, "height", at)});
  }
  return bars;
}

std::vector<Bar> draw(const Chart& chart, const Frame& frame) {
  return bars_of(draw_bars(chart, frame).marks.bytes());
}

Chart three_bars(ChartKind kind, std::vector<double> values) {
  return {.kind = kind, .id = "x", .categories = {"a", "b", "c"}, .series = {fixture::values_of("", values)}};
}

TEST(bars, are_as_long_as_their_values_from_zero) {
  const std::vector<Bar> upright = draw(three_bars(ChartKind::bar, {10, 20, -20}), k_wide_frame);
  ASSERT_EQ(upright.size(), 3u);
  EXPECT_NEAR(upright[1].height, 2 * upright[0].height, 0.2);
  EXPECT_NEAR(upright[2].height, upright[1].height, 0.2);
  EXPECT_NEAR(upright[2].y, upright[1].y + upright[1].height, 0.2);  // hangs from zero
  const std::vector<Bar> lying = draw(three_bars(ChartKind::horizontal_bar, {10, 20, -20}), k_wide_frame);
  ASSERT_EQ(lying.size(), 3u);
  EXPECT_NEAR(lying[1].width, 2 * lying[0].width, 0.2);
  EXPECT_NEAR(lying[2].x + lying[2].width, lying[1].x, 0.2);
}

TEST(bars, of_a_group_stand_side_by_side) {
  const std::vector<Bar> bars = draw(fixture::bar(), k_wide_frame);
  ASSERT_EQ(bars.size(), 11u);  // one of twelve values is missing
  EXPECT_LE(bars[0].x + bars[0].width, bars[6].x);
  EXPECT_LE(bars[6].x + bars[6].width, bars[1].x);
}

TEST(bars, lie_down_where_their_names_would_touch) {
  Chart chart = three_bars(ChartKind::bar, {1, 2, 3});
  EXPECT_EQ(draw(chart, k_wide_frame)[0].y + draw(chart, k_wide_frame)[0].height,
            draw(chart, k_wide_frame)[1].y + draw(chart, k_wide_frame)[1].height);
  chart.categories[1] = "A name that is wider than a third of the whole chart";
  EXPECT_EQ(draw(chart, k_wide_frame)[0].x, draw(chart, k_wide_frame)[1].x);
}

TEST(bars, say_their_value_at_their_end_and_in_words) {
  const std::string drawn = draw_bars(fixture::horizontal_bar(), k_narrow_frame).marks.bytes();
  EXPECT_NE(drawn.find("<title>Phone of 2024: 21.5 tokens/s (18 to 25)</title>"), std::string::npos);
  EXPECT_NE(drawn.find(">21.5</text>"), std::string::npos);
}

}  // namespace
}  // namespace slm::html
