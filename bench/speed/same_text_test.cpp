#include "same_text.h"

#include <gtest/gtest.h>

namespace slm::speed_fit {
namespace {

TEST(first_difference, lets_numbers_differ_a_little_and_words_not_at_all) {
  const struct {
    const char* left;
    const char* right;
    bool is_same;
  } cases[] = {
      {"a 1.00 b", "a 1.04 b", true},   {"a 1.00 b", "a 1.06 b", false},    {"{-0.02}", "{0.02}", true},
      {"{-0.04}", "{0.04}", false},     {"rtx-4090 1", "rtx-4090 1", true}, {"x", "y", false},
      {"one\ntwo", "one\ntwo\n", true}, {"one", "one\ntwo", false},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(first_difference(row.left, row.right, 0.05).empty(), row.is_same)
        << row.left << " / " << row.right;
  }
}

TEST(first_difference, names_the_line) {
  EXPECT_EQ(first_difference("same\n1.0\n", "same\n2.0\n", 0.1), R"(line 2: "1.0", expected "2.0")");
}

}  // namespace
}  // namespace slm::speed_fit
