#include "http/conditional.h"

#include <gtest/gtest.h>

namespace slm::http {
namespace {

TEST(matches_entity_tag, compares_weakly) {
  struct Case {
    std::string_view field;
    bool matches;
  };
  const Case cases[] = {
      {"\"a\"", true},       {"W/\"a\"", true},  {"\"b\", \"a\"", true}, {" \"b\" , W/\"a\" ", true},
      {"*", true},           {"", false},        {"a", false},           {"\"A\"", false},
      {"\"a\"\"b\"", false}, {"w/\"a\"", false},
  };
  for (const Case& item : cases)
    EXPECT_EQ(matches_entity_tag(item.field, "\"a\""), item.matches) << item.field;
}

TEST(allows_range, wants_the_same_strong_tag) {
  EXPECT_TRUE(allows_range("", "\"a\""));
  EXPECT_TRUE(allows_range("\"a\"", "\"a\""));
  EXPECT_FALSE(allows_range("W/\"a\"", "\"a\""));
  EXPECT_FALSE(allows_range("\"b\"", "\"a\""));
  EXPECT_FALSE(allows_range("Sat, 21 Nov 2026 08:00:00 GMT", "\"a\""));
}

}  // namespace
}  // namespace slm::http
