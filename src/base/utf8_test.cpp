#include "base/utf8.h"

#include <gtest/gtest.h>

namespace slm {
namespace {

TEST(utf8_valid_prefix, stops_at_the_first_invalid_byte) {
  struct Row {
    const char* name;
    std::string text;
    std::size_t valid;
  };
  const Row rows[] = {
      {"ascii", "abc", 3},
      {"two bytes", "n\xC3\xA9", 3},
      {"four bytes", "\xF0\x9F\x98\x80", 4},
      {"overlong slash", "a\xC0\xAF", 1},
      {"surrogate", "\xED\xA0\x80", 0},
      {"above the range", "\xF4\x90\x80\x80", 0},
      {"cut short", "a\xE4\xBD", 1},
      {"stray continuation", "ab\x80", 2},
      {"overlong three", "\xE0\x80\x80", 0},
  };
  for (const Row& row : rows) EXPECT_EQ(utf8_valid_prefix(row.text), row.valid) << row.name;
}

TEST(utf8_append, round_trips_every_length_through_decode) {
  for (const std::uint32_t code_point : {0x24u, 0xA3u, 0x20ACu, 0x10348u, 0x10FFFFu}) {
    std::string text;
    utf8_append(text, code_point);
    std::size_t offset = 0;
    EXPECT_EQ(utf8_decode(text, offset), code_point);
    EXPECT_EQ(offset, text.size());
  }
  std::string text;
  utf8_append(text, 0xD800);
  EXPECT_EQ(text, "\xEF\xBF\xBD");
}

TEST(utf8_length, counts_code_points_and_each_invalid_byte) {
  EXPECT_EQ(utf8_length("né"), 2u);
  EXPECT_EQ(utf8_length("\xFF\xFF"), 2u);
}

TEST(utf8_prefix, never_cuts_a_code_point) {
  EXPECT_EQ(utf8_prefix("né!", 2), "né");
  EXPECT_EQ(utf8_prefix("né", 9), "né");
}

TEST(is_cjk, knows_han_kana_and_hangul) {
  EXPECT_TRUE(is_cjk(0x4F60));
  EXPECT_TRUE(is_cjk(0x3042));
  EXPECT_TRUE(is_cjk(0xD55C));
  EXPECT_FALSE(is_cjk('a'));
}

}  // namespace
}  // namespace slm
