#include "base/date.h"

#include <gtest/gtest.h>

namespace slm {
namespace {

TEST(parse_date, accepts_days_that_exist) {
  EXPECT_EQ(parse_date("2026-11-21").value(), (Date{2026, 11, 21}));
  EXPECT_EQ(parse_date("2024-02-29").value(), (Date{2024, 2, 29}));
  EXPECT_EQ(parse_date("2026-11-21T08:00:00Z").value(), (Date{2026, 11, 21}));
}

TEST(parse_date, says_what_it_found_and_what_it_expected) {
  for (const char* wrong :
       {"", "2026-11", "21-11-2026", "2026-13-01", "2025-02-29", "2026-11-2x", "0000-01-01"}) {
    ASSERT_FALSE(parse_date(wrong)) << wrong;
  }
  EXPECT_EQ(parse_date("tomorrow").error().message, "found \"tomorrow\", expected a date such as 2026-11-21");
}

TEST(date_of_unix_seconds, inverts_days_since_epoch_over_eight_centuries) {
  EXPECT_EQ(days_since_epoch({1970, 1, 1}), 0);
  for (std::int64_t day = -150000; day < 150000; day += 37) {
    EXPECT_EQ(days_since_epoch(date_of_unix_seconds(day * 86400)), day);
    EXPECT_EQ(days_since_epoch(date_of_unix_seconds(day * 86400 + 86399)), day);
  }
}

TEST(format_date, has_one_text_for_each_reader) {
  const Date date{2026, 11, 1};
  EXPECT_EQ(format_iso(date), "2026-11-01");
  EXPECT_EQ(format_reader(date), "1 Nov 2026");
  EXPECT_EQ(format_rfc3339(date), "2026-11-01T00:00:00Z");
  EXPECT_EQ(format_http(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");  // RFC 9110's own example
}

}  // namespace
}  // namespace slm
