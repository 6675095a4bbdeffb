#include "formats/markdown_text.h"

#include <gtest/gtest.h>

namespace slm::formats {
namespace {

TEST(append_html, escapes_what_could_end_a_text_or_an_attribute) {
  std::string out = "=";
  append_html(out, "a<b> & \"c\" 'd' 缓");
  EXPECT_EQ(out, "=a&lt;b&gt; &amp; &quot;c&quot; 'd' 缓");
  append_html(out, "");
  EXPECT_EQ(out.size(), std::string("=a&lt;b&gt; &amp; &quot;c&quot; 'd' 缓").size());
}

TEST(append_attribute, quotes_its_value) {
  std::string out = "<a";
  append_attribute(out, "title", "\" onclick=\"x");
  EXPECT_EQ(out, "<a title=\"&quot; onclick=&quot;x\"");
}

TEST(is_ascii_letter, holds_at_both_ends_of_the_alphabet) {
  for (const char letter : {'a', 'z', 'A', 'Z'}) EXPECT_TRUE(is_ascii_letter(letter)) << letter;
  for (const char other : {'@', '[', '`', '{', '0', '\xE4'}) EXPECT_FALSE(is_ascii_letter(other)) << other;
  EXPECT_TRUE(is_ascii_digit('0') && is_ascii_digit('9'));
  EXPECT_FALSE(is_ascii_digit('/') || is_ascii_digit(':'));
}

TEST(count_words, counts_words_and_each_letter_of_cjk) {
  struct Row {
    const char* text;
    std::uint32_t count;
  };
  const Row rows[] = {
      {"", 0},         {" \t\n", 0},         {"a", 1},    {" a  b\nc ", 3}, {"it's one-two", 2},
      {"缓存", 2},     {"KV 缓存 cache", 4}, {"a缓b", 3}, {"a\u00A0b", 2},  {"é ü", 2},
      {"\xFF\xFE", 1},
  };
  for (const Row& row : rows) EXPECT_EQ(count_words(row.text), row.count) << row.text;
}

TEST(mend_utf8, replaces_what_is_no_character) {
  EXPECT_EQ(mend_utf8("a缓"), "a缓");
  EXPECT_EQ(mend_utf8("a\xFF"
                      "b\xC3"),
            "a\uFFFDb\uFFFD");
  EXPECT_EQ(mend_utf8(std::string_view("\0", 1)), "\uFFFD");
  EXPECT_EQ(mend_utf8(""), "");
}

}  // namespace
}  // namespace slm::formats
