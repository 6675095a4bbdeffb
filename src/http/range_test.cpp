#include "http/range.h"

#include <gtest/gtest.h>

namespace slm::http {
namespace {

TEST(parse_range, follows_the_rfc) {
  struct Case {
    std::string_view field;
    std::uint64_t total;
    RangeKind kind;
    std::uint64_t first, byte_count;
  };
  const Case cases[] = {
      {"bytes=0-0", 10, RangeKind::part, 0, 1},
      {"bytes=0-99", 10, RangeKind::part, 0, 10},
      {"bytes=4-", 10, RangeKind::part, 4, 6},
      {"bytes=-3", 10, RangeKind::part, 7, 3},
      {"bytes=-99", 10, RangeKind::part, 0, 10},
      {"bytes=9-9", 10, RangeKind::part, 9, 1},
      {"bytes=10-", 10, RangeKind::unsatisfiable, 0, 0},
      {"bytes=-0", 10, RangeKind::unsatisfiable, 0, 0},
      {"bytes=0-", 0, RangeKind::unsatisfiable, 0, 0},
      {"bytes=-5", 0, RangeKind::unsatisfiable, 0, 0},
      {"bytes=18446744073709551615-", 10, RangeKind::unsatisfiable, 0, 0},
      {"bytes=0-18446744073709551615", 10, RangeKind::part, 0, 10},
      {"", 10, RangeKind::whole, 0, 0},
      {"bytes=", 10, RangeKind::whole, 0, 0},
      {"bytes=-", 10, RangeKind::whole, 0, 0},
      {"bytes=5-4", 10, RangeKind::whole, 0, 0},
      {"bytes=a-b", 10, RangeKind::whole, 0, 0},
      {"bytes=1-b", 10, RangeKind::whole, 0, 0},
      {"bytes=0-1,3-4", 10, RangeKind::whole, 0, 0},
      {"bytes=99999999999999999999-", 10, RangeKind::whole, 0, 0},
      {"lines=0-1", 10, RangeKind::whole, 0, 0},
  };
  for (const Case& item : cases) {
    const Range range = parse_range(item.field, item.total);
    EXPECT_EQ(range.kind, item.kind) << item.field;
    EXPECT_EQ(range.first, item.first) << item.field;
    EXPECT_EQ(range.byte_count, item.byte_count) << item.field;
  }
}

}  // namespace
}  // namespace slm::http
