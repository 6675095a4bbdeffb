#include "core/tools/faces/value_text.h"

#include <gtest/gtest.h>

namespace slm::tools {
namespace {

TEST(value_text, scales_numbers_to_what_people_read) {
  struct Case {
    Quantity quantity;
    const char* text;
  };
  const Case cases[] = {
      {{0, Unit::bytes}, "0\u202fbytes"},
      {{97'024, Unit::bytes}, "97,024\u202fbytes"},
      {{52'690'944, Unit::bytes}, "52.7\u202fMB"},
      {{9'053'114'368, Unit::bytes}, "9.05\u202fGB"},
      {{140'000'000'000, Unit::bytes}, "140\u202fGB"},
      {{12'884'901'888, Unit::memory}, "12\u202fGiB"},
      {{8'053'063'680, Unit::memory}, "7.5\u202fGiB"},
      {{536'870'912, Unit::memory}, "512\u202fMiB"},
      {{16384, Unit::tokens}, "16,384\u202ftokens"},
      {{14'659'507'200, Unit::parameters}, "14.66\u202fB"},
      {{90'432, Unit::parameters}, "90,432"},
      {{135'000'000, Unit::parameters}, "135\u202fM"},
      {{0.0123, Unit::us_dollars}, "$0.0123"},
      {{1.5, Unit::us_dollars}, "$1.50"},
      {{12345.6, Unit::tokens_per_second}, "12,346\u202ftokens/s"},
      {{4.94, Unit::bits_per_weight}, "4.94\u202fbits a weight"},
      {{12.5, Unit::percent}, "12.5\u202f%"},
  };
  for (const Case& c : cases) EXPECT_EQ(value_text(c.quantity), c.text);
}

TEST(value_text, shows_two_digits_of_what_is_only_known_to_lie_between_two_others) {
  struct Case {
    Quantity quantity;
    const char* text;
  };
  const Case cases[] = {
      {{42.14, Unit::tokens_per_second, Interval{35.02, 50.9}}, "42\u202ftokens/s (35 to 51)"},
      {{4.46, Unit::joules, Interval{1.99, 12.4}}, "4.5\u202fJ (2 to 12)"},
      {{715, Unit::milliseconds, Interval{377, 2864}}, "720\u202fms (380 to 2,900)"},
      {{18510, Unit::milliseconds, Interval{1874, 66708}}, "19\u202fs (1.9 to 67)"},
      {{1242, Unit::joules, Interval{538, 13877}}, "1,200\u202fJ (540 to 14,000)"},
  };
  for (const Case& c : cases) EXPECT_EQ(value_text(c.quantity), c.text);
}

TEST(memory_text, says_what_was_bought_and_what_that_counts) {
  EXPECT_EQ(memory_text(std::uint64_t{12} << 30), "12\u202fGiB (12.88\u202fGB)");
}

}  // namespace
}  // namespace slm::tools
