#include "core/tools/simulate/speed_quantity.h"

#include <gtest/gtest.h>

namespace slm::tools {
namespace {

TEST(quantity_of, keeps_the_interval) {
  const Quantity quantity = quantity_of({10, 8, 12.5}, Unit::tokens_per_second);
  EXPECT_EQ(quantity.value, 10);
  EXPECT_EQ(quantity.interval->low, 8);
  EXPECT_EQ(quantity.interval->high, 12.5);
  EXPECT_FALSE(plain_rate({10, 8, 12.5}).interval);
}

TEST(value_of, is_unknown_where_there_is_nothing) {
  EXPECT_TRUE(std::holds_alternative<Unknown>(value_of(std::nullopt, Unit::joules)));
  EXPECT_TRUE(std::holds_alternative<Quantity>(value_of(compute::Estimate{1, 1, 1}, Unit::joules)));
}

TEST(tokens_text, groups_and_counts) {
  EXPECT_EQ(tokens_text(4096), "4,096 tokens");
  EXPECT_EQ(tokens_text(1), "1 token");
}

TEST(duration_text, uses_the_unit_that_people_would) {
  const struct {
    double seconds;
    std::string_view text;
  } cases[] = {{0.0123, "0.012 s"}, {0.84, "0.84 s"},     {12, "12 s"},        {59.4, "59 s"},
               {59.6, "1 min 0 s"}, {95.4, "1 min 35 s"}, {4000, "1 h 6 min"}, {1e30, "277,777 h 46 min"}};
  for (const auto& row : cases) EXPECT_EQ(duration_text(row.seconds), row.text) << row.seconds;
}

}  // namespace
}  // namespace slm::tools
