#include "core/html/chart_pen.h"

#include <gtest/gtest.h>

#include <limits>

namespace slm::html {
namespace {

TEST(format_tenths, writes_one_digit_after_the_point_or_none) {
  EXPECT_EQ(format_tenths(0), "0");
  EXPECT_EQ(format_tenths(1234), "123.4");
  EXPECT_EQ(format_tenths(-50), "-5");
  EXPECT_EQ(format_tenths(-7), "-0.7");
  EXPECT_EQ(format_tenths(std::numeric_limits<Tenths>::min()), "-214748364.8");
}

TEST(path, is_written_in_absolute_coordinates) {
  Path path;
  EXPECT_TRUE(path.is_empty());
  path.move({10, 25});
  path.across(40);
  path.down(-5);
  path.line({0, 0});
  path.close();
  EXPECT_EQ(path.data(), "M1 2.5H4V-0.5L0 0Z");
}

TEST(draw_rect, has_words_only_where_there_are_any) {
  Writer out;
  draw_rect(out, {"bar", "#fff"}, {10, 20, 40, 25}, "<3>");
  draw_rect(out, {"bar", "#fff"}, {0, 0, 10, 10}, "");
  EXPECT_EQ(out.take().bytes(),
            "<rect class=\"bar\" fill=\"#fff\" x=\"1\" y=\"2\" width=\"3\" height=\"0.5\" rx=\"2\">"
            "<title>&lt;3&gt;</title></rect>"
            "<rect class=\"bar\" fill=\"#fff\" x=\"0\" y=\"0\" width=\"1\" height=\"1\" rx=\"2\"></rect>");
}

TEST(draw_label, escapes_and_names_its_anchor) {
  Writer out;
  draw_label(out, k_text_ink, Anchor::end, {100, 55}, "<8 GB>");
  EXPECT_EQ(
      out.take().bytes(),
      "<text class=\"chart-text\" fill=\"#0f172a\" stroke=\"none\" text-anchor=\"end\" x=\"10\" y=\"5.5\">"
      "&lt;8 GB&gt;</text>");
}

}  // namespace
}  // namespace slm::html
