#include "base/result.h"

#include <gtest/gtest.h>

namespace slm {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return fail("found an odd number, expected an even one");
  return number / 2;
}

Result<int> quarter(int number) {
  SLM_TRY(const int halved, half(number));
  return half(halved);
}

Result<void> expect_even(int number) {
  SLM_TRY_DONE([&]() -> Result<void> {
    if (!half(number)) return fail("odd");
    return {};
  }());
  return {};
}

TEST(result, holds_a_value_or_the_reason_why_there_is_none) {
  EXPECT_EQ(half(8).value(), 4);
  EXPECT_EQ(half(7).error().message, "found an odd number, expected an even one");
  EXPECT_EQ(half(7).value_or(-1), -1);
}

TEST(result, try_passes_the_error_to_the_caller) {
  EXPECT_EQ(quarter(8).value(), 2);
  EXPECT_FALSE(quarter(6));
}

TEST(result, of_void_is_success_or_an_error) {
  EXPECT_TRUE(expect_even(2));
  EXPECT_EQ(expect_even(3).error().message, "odd");
}

TEST(result_death, reading_the_side_that_is_not_there_traps) {
  EXPECT_DEATH((void)half(7).value(), "");
  EXPECT_DEATH((void)half(8).error(), "");
}

}  // namespace
}  // namespace slm
