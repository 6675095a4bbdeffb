#include "core/catalog/month.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

TEST(parse_month, reads_year_and_month_and_writes_them_back) {
  const auto month = parse_month("2024-09");
  ASSERT_TRUE(month.has_value());
  EXPECT_EQ(*month, (Month{2024, 9}));
  EXPECT_EQ(format_iso(*month), "2024-09");
  EXPECT_EQ(format_iso(Month{2019, 12}), "2019-12");
  EXPECT_EQ(format_reader(*month), "Sep 2024");
}

TEST(parse_month, refuses_what_is_not_a_month) {
  for (const char* text : {"", "2024", "2024-9", "2024-00", "2024-13", "1949-12", "2200-01", "2024/09",
                           "2024-09-01", "abcd-ef", "+024-09"}) {
    EXPECT_FALSE(parse_month(text).has_value()) << text;
  }
}

TEST(Month, is_ordered_by_time) {
  EXPECT_LT((Month{2023, 12}), (Month{2024, 1}));
  EXPECT_LT((Month{2024, 1}), (Month{2024, 2}));
}

}  // namespace
}  // namespace slm::catalog
