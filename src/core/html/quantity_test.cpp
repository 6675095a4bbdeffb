#include "core/html/quantity.h"

#include <gtest/gtest.h>

namespace slm::html {
namespace {

TEST(format_gigabytes, rounds_to_one_digit_and_drops_a_zero) {
  const struct {
    std::uint64_t bytes;
    const char* text;
  } rows[] = {
      {0, "0"},
      {49'999'999, "0"},
      {50'000'000, "0.1"},
      {29'319'014'400, "29.3"},
      {7'950'000'000, "8"},
      {8'000'000'000, "8"},
      {~0ULL, "18446744073.7"},
  };
  for (const auto& row : rows) EXPECT_EQ(format_gigabytes(row.bytes), row.text) << row.bytes;
}

TEST(format_billions, names_models_as_their_makers_do) {
  EXPECT_EQ(format_billions(14'659'507'200), "14.7");
  EXPECT_EQ(format_billions(596'049'920), "0.6");
}

}  // namespace
}  // namespace slm::html
