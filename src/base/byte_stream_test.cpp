#include "base/byte_stream.h"

#include <gtest/gtest.h>

namespace slm {
namespace {

constexpr std::uint64_t k_numbers[] = {0, 127, 128, 300, std::uint64_t{1} << 40, UINT64_MAX};

TEST(ByteReader, reads_what_was_appended) {
  std::string bytes;
  append_u32(bytes, 0x01020304);
  for (const std::uint64_t number : k_numbers) append_number(bytes, number);
  append_text(bytes, "né");
  ByteReader in(bytes);
  EXPECT_EQ(in.u32(), 0x01020304u);
  for (const std::uint64_t number : k_numbers) EXPECT_EQ(in.number(), number);
  EXPECT_EQ(in.text(), "né");
  EXPECT_TRUE(in.at_end());
  EXPECT_TRUE(in.ok());
}

TEST(append_number, uses_seven_bits_a_byte) {
  std::string bytes;
  append_number(bytes, 300);
  EXPECT_EQ(bytes, "\xAC\x02");
}

TEST(ByteReader, gives_nothing_past_the_end_or_beyond_a_number) {
  struct Case {
    std::string_view name, bytes;
  };
  const Case k_cases[] = {{"empty", ""},
                          {"number without end", "\xff\xff"},
                          {"number too long", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"},
                          {"number of more than 64 bits", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02"},
                          {"text shorter than said", "\x05xyz"}};
  for (const Case& each : k_cases) {
    ByteReader in(each.bytes);
    EXPECT_EQ(in.text(), "") << each.name;
    EXPECT_FALSE(in.ok()) << each.name;
  }
}

TEST(ByteReader, gives_nothing_after_a_mistake) {
  const std::string_view bytes = "\x07\x05\x06\x07";
  ByteReader beyond(bytes);
  EXPECT_EQ(beyond.number(7), 7u);
  EXPECT_EQ(beyond.number(4), 0u);
  EXPECT_FALSE(beyond.ok());
  EXPECT_EQ(beyond.number(), 0u);
  EXPECT_EQ(beyond.byte(), 0u);
  EXPECT_EQ(beyond.u32(), 0u);
  EXPECT_EQ(beyond.rest(), "");
  ByteReader refused(bytes);
  refused.fail();
  EXPECT_EQ(refused.raw(1), "");
  EXPECT_FALSE(refused.ok());
}

}  // namespace
}  // namespace slm
