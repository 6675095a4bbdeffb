#include "base/text.h"

#include <gtest/gtest.h>

namespace slm {
namespace {

TEST(capitalize, changes_only_a_small_first_letter) {
  EXPECT_EQ(capitalize("no model"), "No model");
  EXPECT_EQ(capitalize("\"x\" is"), "\"x\" is");
  EXPECT_EQ(capitalize("über"), "über");
  EXPECT_EQ(capitalize(""), "");
}

TEST(trim, removes_blanks_on_both_sides_only) {
  EXPECT_EQ(trim("  a b\r\n"), "a b");
  EXPECT_EQ(trim(" \t\n"), "");
}

TEST(split, keeps_empty_parts) {
  EXPECT_EQ(split("a,,b", ','), (std::vector<std::string_view>{"a", "", "b"}));
  EXPECT_EQ(split("", ','), (std::vector<std::string_view>{""}));
}

TEST(split_lines, accepts_both_line_ends_and_adds_no_last_empty_line) {
  EXPECT_EQ(split_lines("a\r\nb\n"), (std::vector<std::string_view>{"a", "b"}));
  EXPECT_EQ(split_lines("a\n\nb"), (std::vector<std::string_view>{"a", "", "b"}));
  EXPECT_TRUE(split_lines("").empty());
}

TEST(join, puts_the_separator_between_parts) {
  const std::vector<std::string> parts{"a", "b"};
  EXPECT_EQ(join(parts, ", "), "a, b");
  EXPECT_EQ(join({}, ", "), "");
}

TEST(replace_all, replaces_every_occurrence_and_does_not_loop) {
  EXPECT_EQ(replace_all("aaa", "a", "aa"), "aaaaaa");
  EXPECT_EQ(replace_all("abc", "", "x"), "abc");
}

TEST(slugify, follows_githubs_rule_for_headings) {
  struct Row {
    const char* text;
    const char* slug;
  };
  for (const Row& row : {Row{"What's a KV cache?", "whats-a-kv-cache"}, Row{"  Two   words ", "two-words"},
                         Row{"C++ & Rust", "c-rust"}, Row{"Überblick 你好", "Überblick-你好"}, Row{"!?", ""},
                         Row{"snake_case", "snake_case"}, Row{"a - b", "a-b"}}) {
    EXPECT_EQ(slugify(row.text), row.slug) << row.text;
  }
}

TEST(parse_uint, accepts_whole_decimal_numbers_only) {
  EXPECT_EQ(parse_uint("18446744073709551615"), 18446744073709551615ULL);
  for (const char* wrong : {"", "-1", "+1", "1 ", "0x1", "18446744073709551616"}) {
    EXPECT_FALSE(parse_uint(wrong)) << wrong;
  }
  EXPECT_EQ(format_uint(1024), "1024");
}

TEST(nearest, suggests_a_typos_target_and_nothing_far_away) {
  const std::vector<std::string_view> words{"title", "description", "date", "tags"};
  EXPECT_EQ(nearest("tittle", words), "title");
  EXPECT_EQ(nearest("desciption", words), "description");
  EXPECT_EQ(nearest("zebra", words), std::nullopt);
}

}  // namespace
}  // namespace slm
