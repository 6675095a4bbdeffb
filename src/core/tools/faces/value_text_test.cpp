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
      {{52'690'944, Unit::bytes}, "52.7\u202fMB"},
      {{9'053'114'368, Unit::bytes}, "9.05\u202fGB"},
      {{140'000'000'000, Unit::bytes}, "140\u202fGB"},
      {{16384, Unit::tokens}, "16,384\u202ftokens"},
      {{14'659'507'200, Unit::parameters}, "14.66\u202fB"},
      {{135'000'000, Unit::parameters}, "135\u202fM"},
      {{0.0123, Unit::us_dollars}, "$0.0123"},
      {{1.5, Unit::us_dollars}, "$1.50"},
      {{12345.6, Unit::tokens_per_second}, "12,346\u202ftokens/s"},
      {{4.94, Unit::bits_per_weight}, "4.94\u202fbits a weight"},
      {{12.5, Unit::percent}, "12.5\u202f%"},
  };
  for (const Case& c : cases) EXPECT_EQ(value_text(c.quantity), c.text);
}

}  // namespace
}  // namespace slm::tools
