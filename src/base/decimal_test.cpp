#include "base/decimal.h"

#include <gtest/gtest.h>

#include <limits>

namespace slm {
namespace {

TEST(format_fixed, rounds_to_the_digits_asked_for) {
  EXPECT_EQ(format_fixed(0, 0), "0");
  EXPECT_EQ(format_fixed(2.345, 1), "2.3");
  EXPECT_EQ(format_fixed(2.5, 0), "3");
  EXPECT_EQ(format_fixed(9.999, 2), "10.00");
  EXPECT_EQ(format_fixed(0.05, 2), "0.05");
  EXPECT_EQ(format_fixed(-1.26, 1), "-1.3");
  EXPECT_EQ(format_fixed(123456789012345.0, 0), "123456789012345");
}

TEST(format_fixed, has_no_negative_zero) {
  EXPECT_EQ(format_fixed(-0.04, 1), "0.0");
}

TEST(format_fixed, says_nothing_where_there_is_no_number) {
  EXPECT_EQ(format_fixed(std::numeric_limits<double>::quiet_NaN(), 1), "");
  EXPECT_EQ(format_fixed(std::numeric_limits<double>::infinity(), 1), "");
  EXPECT_EQ(format_fixed(-1e15, 1), "");
}

TEST(format_significant, keeps_the_digits_that_count) {
  EXPECT_EQ(format_significant(0, 3), "0");
  EXPECT_EQ(format_significant(0.012345, 3), "0.0123");
  EXPECT_EQ(format_significant(1234.5, 3), "1235");
  EXPECT_EQ(format_significant(2.50, 3), "2.5");
  EXPECT_EQ(format_significant(9.996, 3), "10");
  EXPECT_EQ(format_significant(35.04, 3), "35");
  EXPECT_EQ(format_significant(-35.16, 3), "-35.2");
  EXPECT_EQ(format_significant(1e-12, 3), "0");
}

TEST(format_grouped, parts_thousands) {
  EXPECT_EQ(format_grouped(0), "0");
  EXPECT_EQ(format_grouped(999), "999");
  EXPECT_EQ(format_grouped(1000), "1,000");
  EXPECT_EQ(format_grouped(12345678), "12,345,678");
}

}  // namespace
}  // namespace slm
