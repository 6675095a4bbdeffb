#include "core/html/chart_number.h"

#include <gtest/gtest.h>

#include <limits>

namespace slm::html {
namespace {

TEST(format_significant, rounds_to_digits_and_never_drops_whole_ones) {
  const struct {
    const char* name;
    double value;
    unsigned digits;
    const char* text;
  } rows[] = {
      {"zero", 0, 3, "0"},
      {"minus zero", -0.0, 3, "0"},
      {"whole", 8, 3, "8"},
      {"two decimals", 8.9412, 3, "8.94"},
      {"trailing zeros", 2.50, 3, "2.5"},
      {"rounds up to the next digit", 9.999, 3, "10"},
      {"small", 0.0012345, 3, "0.00123"},
      {"year", 2026, 3, "2026"},
      {"thousands", 12345.6, 3, "12,346"},
      {"millions", 1234567, 3, "1,234,567"},
      {"negative", -3.14159, 3, "−3.14"},
      {"tenths do not drift", 0.1 + 0.2, 3, "0.3"},
      {"more digits", 1234.5678, 6, "1234.57"},
      {"large", 2e17, 3, "2e17"},
      {"tiny", 1.5e-9, 3, "1.5e-9"},
      {"largest", 1e100, 3, "1e100"},
      {"not a number", k_missing, 3, "–"},
      {"infinite", std::numeric_limits<double>::infinity(), 3, "–"},
      {"beyond", -1e101, 3, "–"},
  };
  for (const auto& row : rows) EXPECT_EQ(format_significant(row.value, row.digits), row.text) << row.name;
}

TEST(format_number, names_thousands_and_1024s) {
  const struct {
    double value;
    Notation notation;
    const char* text;
  } rows[] = {
      {12'300, Notation::compact, "12.3K"}, {999, Notation::compact, "999"},
      {999'950, Notation::compact, "1M"},   {-4.2e9, Notation::compact, "−4.2B"},
      {8192, Notation::binary, "8K"},       {131'072, Notation::binary, "128K"},
      {1'048'576, Notation::binary, "1M"},  {512, Notation::binary, "512"},
      {12'300, Notation::plain, "12,300"},  {k_missing, Notation::compact, "–"},
  };
  for (const auto& row : rows) EXPECT_EQ(format_number(row.value, row.notation), row.text) << row.value;
}

TEST(with_unit, sets_percent_close_and_dollars_before) {
  EXPECT_EQ(with_unit("8.9", "GB"), "8.9 GB");
  EXPECT_EQ(with_unit("40", "%"), "40%");
  EXPECT_EQ(with_unit("0.2", "$"), "$0.2");
  EXPECT_EQ(with_unit("−0.2", "$"), "−$0.2");
  EXPECT_EQ(with_unit("7", ""), "7");
}

}  // namespace
}  // namespace slm::html
