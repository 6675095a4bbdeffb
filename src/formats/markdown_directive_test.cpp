#include "formats/markdown_directive.h"

#include <gtest/gtest.h>

namespace slm::formats {
namespace {

TEST(parse_directive, reads_name_label_and_attributes) {
  struct Row {
    const char* line;
    Directive directive;
  };
  const Row rows[] = {
      {"::", {2, "", false, "", {}}},
      {":::::", {5, "", false, "", {}}},
      {"::table", {2, "table", false, "", {}}},
      {":::details[]", {3, "details", true, "", {}}},
      {"::video[Demo]{youtube=\"x\"}", {2, "video", true, "Demo", {{"youtube", "x"}}}},
      {"::a[b [c] \\] \\\\]", {2, "a", true, "b [c] ] \\", {}}},
      {"::a{ b='c \"d\"'\te=f-1  g=\"\\\"\" }",
       {2, "a", false, "", {{"b", "c \"d\""}, {"e", "f-1"}, {"g", "\""}}}},
      {"::a{}", {2, "a", false, "", {}}},
      {"::a{b=}", {2, "a", false, "", {{"b", ""}}}},
  };
  for (const Row& row : rows) {
    const auto parsed = parse_directive(row.line);
    ASSERT_TRUE(parsed.has_value()) << row.line << ": " << parsed.error().message;
    EXPECT_EQ(parsed->colon_count, row.directive.colon_count) << row.line;
    EXPECT_EQ(parsed->name, row.directive.name) << row.line;
    EXPECT_EQ(parsed->has_label, row.directive.has_label) << row.line;
    EXPECT_EQ(parsed->label, row.directive.label) << row.line;
    EXPECT_EQ(parsed->attributes, row.directive.attributes) << row.line;
  }
}

TEST(parse_directive, says_where_it_goes_wrong) {
  struct Row {
    const char* line;
    std::size_t offset;
  };
  const Row rows[] = {
      {":: a", 2},          {"::a b", 3},      {"::a[b", 5},     {"::a[b\\", 6},
      {"::a{b", 5},         {"::a{b c=1}", 5}, {"::a{=1}", 4},   {"::a{b=\"c}", 9},
      {"::a{b=1 b=2}", 10}, {"::a{b=1", 7},    {"::a{b=1}c", 8}, {"::a{b=1}[c]", 8},
  };
  for (const Row& row : rows) {
    const auto parsed = parse_directive(row.line);
    ASSERT_FALSE(parsed.has_value()) << row.line;
    EXPECT_EQ(parsed.error().offset, row.offset) << row.line << ": " << parsed.error().message;
  }
}

TEST(parse_directive, takes_at_most_64_attributes) {
  std::string line = "::a{";
  for (int i = 0; i < 64; ++i) line += "k" + std::to_string(i) + "=1 ";
  EXPECT_TRUE(parse_directive(line + "}").has_value());
  EXPECT_FALSE(parse_directive(line + "last=1}").has_value());
}

TEST(parse_directive, points_inside_every_prefix) {
  const std::string line = "::a[b\\]]{c=\"d\\\"\" e='f' g=h}";
  for (std::size_t size = 2; size <= line.size(); ++size) {
    const std::string prefix = line.substr(0, size);
    const auto parsed = parse_directive(prefix);
    EXPECT_LE(parsed ? 0 : parsed.error().offset, size) << prefix;
  }
}

}  // namespace
}  // namespace slm::formats
