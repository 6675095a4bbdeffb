#include "core/tools/simulate/reading_speed.h"

#include <gtest/gtest.h>

namespace slm::tools {
namespace {

TEST(pace_of, compares_with_a_reader_of_238_words_a_minute) {
  const struct {
    double tokens_per_second;
    Pace pace;
  } cases[] = {{0.1, Pace::far_slower}, {2.6, Pace::far_slower}, {4, Pace::slower},     {5.3, Pace::alike},
               {7, Pace::faster},       {26, Pace::faster},      {27, Pace::far_faster}};
  for (const auto& row : cases) EXPECT_EQ(pace_of(row.tokens_per_second), row.pace) << row.tokens_per_second;
}

TEST(reading_sentence, speaks_in_words) {
  EXPECT_EQ(reading_sentence(4), "4 tokens a second is about 3 words a second, slower than you read (4)");
  EXPECT_EQ(reading_sentence(60.4),
            "60 tokens a second is about 45 words a second, much faster than you read (4)");
}

}  // namespace
}  // namespace slm::tools
