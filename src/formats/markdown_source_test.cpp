#include "formats/markdown_source.h"

#include <gtest/gtest.h>

#include <string>

namespace slm::formats {
namespace {

std::string text_of(SourceRange range) {
  return std::to_string(range.line) + ":" + std::to_string(range.column) + "+" +
         std::to_string(range.byte_count);
}

TEST(markdown_source, gives_lines_without_their_ends) {
  const MarkdownSource source("a\r\n\nlast");
  EXPECT_EQ(source.line(0), "");
  EXPECT_EQ(source.line(1), "a");
  EXPECT_EQ(source.line(2), "");
  EXPECT_EQ(source.line(3), "last");
  EXPECT_EQ(source.line(4), "");
}

TEST(markdown_source, finds_a_word_from_a_place_on) {
  const MarkdownSource source("x ab\nab ab");
  struct Row {
    const char* word;
    SourceRange from;
    const char* place;
  };
  const Row rows[] = {
      {"ab", {1, 1, 1}, "1:3+2"}, {"ab", {1, 4, 1}, "2:1+2"},   {"ab", {2, 2, 1}, "2:4+2"},
      {"ab", {2, 5, 1}, "2:5+1"}, {"none", {1, 2, 1}, "1:2+1"}, {"", {1, 2, 1}, "1:2+1"},
      {"ab", {0, 0, 1}, "1:3+2"}, {"ab", {9, 9, 1}, "2:6+1"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(text_of(source.find(row.word, row.from)), row.place)
        << row.word << " from " << text_of(row.from);
  }
}

TEST(markdown_source, searches_four_kibibytes_and_no_more) {
  const std::string near = std::string(4094, ' ') + "ab";
  EXPECT_EQ(text_of(MarkdownSource(near).find("ab", {1, 1, 1})), "1:4095+2");
  EXPECT_EQ(text_of(MarkdownSource(" " + near).find("ab", {1, 1, 1})), "1:1+1");
}

TEST(markdown_source, clamps_to_places_that_exist) {
  const MarkdownSource source("ab\n\nc");
  EXPECT_EQ(text_of(source.clamp({0, 0, 1})), "1:1+1");
  EXPECT_EQ(text_of(source.clamp({1, 9, 1})), "1:3+1");
  EXPECT_EQ(text_of(source.clamp({2, 2, 1})), "2:1+1");
  EXPECT_EQ(text_of(source.clamp({7, 1, 1})), "3:1+1");
  EXPECT_EQ(text_of(MarkdownSource("").clamp({3, 3, 0})), "1:1+0");
}

}  // namespace
}  // namespace slm::formats
