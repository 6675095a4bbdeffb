#include "site/social_card.h"

#include <gtest/gtest.h>

namespace slm::site {
namespace {

using Lines = std::vector<std::string>;

TEST(wrap_text, breaks_between_words_and_says_that_something_is_left_out) {
  EXPECT_EQ(wrap_text("one two three four", 5, 3), (Lines{"one two", "three", "four"}));
  EXPECT_EQ(wrap_text("one two three four", 5, 2), (Lines{"one two", "three…"}));
  EXPECT_EQ(wrap_text("short", 10, 2), (Lines{"short"}));
  EXPECT_EQ(wrap_text("", 10, 2), (Lines{}));
}

TEST(wrap_text, cuts_a_word_that_is_longer_than_a_line) {
  const Lines lines = wrap_text(std::string(200, 'x'), 10, 2);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_TRUE(lines[0].ends_with("…"));
  EXPECT_LT(lines[0].size(), 25u);
}

TEST(is_drawable, knows_what_the_built_in_fonts_have) {
  EXPECT_TRUE(is_drawable("Größe – “naïve” 14.7B…"));
  EXPECT_FALSE(is_drawable("小型语言模型"));
  EXPECT_FALSE(is_drawable("Модели"));
}

TEST(draw_social_card, escapes_what_authors_write) {
  const std::string svg =
      draw_social_card({.site = "Hub", .title = "</text><script>", .description = "a & b"});
  EXPECT_EQ(svg.find("<script>"), std::string::npos);
  EXPECT_NE(svg.find("a &amp; b"), std::string::npos);
}

}  // namespace
}  // namespace slm::site
