#include "core/html/chart_style.h"

#include <gtest/gtest.h>

#include <set>

namespace slm::html {
namespace {

TEST(style_of, gives_six_looks_of_which_each_part_alone_tells_them_apart) {
  std::set<std::string_view> names, colours, words, markers, dashes, textures;
  for (std::size_t index = 0; index < 6; ++index) {
    const Style& style = style_of({}, index);
    names.insert(style.name);
    colours.insert(style.colour);
    words.insert(style.text_colour);
    markers.insert(style.marker);
    dashes.insert(style.dash);
    textures.insert(style.texture);
  }
  for (const auto& kinds : {names, colours, words, markers, dashes, textures}) EXPECT_EQ(kinds.size(), 6u);
  EXPECT_EQ(&style_of({}, 6), &style_of({}, 0));
}

TEST(style_of, takes_the_hue_that_is_asked_for) {
  EXPECT_EQ(style_of({.hue = Hue::purple}, 0).name, "chart-purple");
  EXPECT_EQ(style_of({.hue = Hue::pink}, 3).name, "chart-pink");
}

TEST(textures, are_drawn_once_each_under_the_name_that_fills_use) {
  const Chart chart{.series = {{.hue = Hue::green}, {.hue = Hue::blue}, {.hue = Hue::green}}};
  Writer out;
  draw_textures(out, chart, "speed-w");
  const std::string drawn = out.take().bytes();
  EXPECT_EQ(fill_of(style_of(chart.series[0], 0), "speed-w"), "url(#speed-w-chart-green)");
  EXPECT_EQ(fill_of(style_of(chart.series[1], 1), "speed-w"), "#3b82f6");
  const std::size_t first = drawn.find("id=\"speed-w-chart-green\"");
  ASSERT_NE(first, std::string::npos);
  EXPECT_EQ(drawn.find("id=\"", first + 1), std::string::npos);
}

}  // namespace
}  // namespace slm::html
