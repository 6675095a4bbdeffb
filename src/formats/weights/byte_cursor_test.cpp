#include "formats/weights/byte_cursor.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace slm::formats {
namespace {

TEST(byte_cursor, reads_little_endian_numbers_of_any_width) {
  ByteCursor cursor("\x01\x02\x03\xff\xff\xff\xff\xff\xff\xff\xff");
  EXPECT_EQ(*cursor.number(1), 0x01u);
  EXPECT_EQ(*cursor.number(2), 0x0302u);
  EXPECT_EQ(*cursor.number(8), std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(cursor.offset(), 11u);
}

TEST(byte_cursor, asks_for_what_lies_behind_the_end_and_stays) {
  ByteCursor cursor("abc");
  ASSERT_TRUE(cursor.take(2));
  const auto taken = cursor.take(4);
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().needed_bytes, 6u);
  EXPECT_EQ(cursor.offset(), 2u);
}

TEST(byte_cursor, refuses_what_is_over_the_limit_even_where_it_overflows) {
  constexpr std::uint64_t k_most = std::numeric_limits<std::uint64_t>::max();
  ByteCursor cursor("abc");
  ASSERT_TRUE(cursor.take(2));
  for (const std::uint64_t byte_count : {k_max_header_bytes, k_most - 1, k_most}) {
    const auto taken = cursor.take(byte_count);
    ASSERT_FALSE(taken);
    EXPECT_FALSE(taken.error().needs_more()) << byte_count;
  }
  const auto skipped = cursor.skip(k_most / 2, 8);
  ASSERT_FALSE(skipped);
  EXPECT_FALSE(skipped.error().needs_more());
  EXPECT_TRUE(cursor.skip(0, 8));
}

}  // namespace
}  // namespace slm::formats
