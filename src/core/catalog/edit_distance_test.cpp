#include "core/catalog/edit_distance.h"

#include <gtest/gtest.h>

#include <string>

namespace slm::catalog {
namespace {

TEST(name_distance, counts_edits_in_quarters_and_endings_for_less) {
  const struct {
    const char* wanted;
    const char* name;
    std::size_t quarters;
  } rows[] = {
      {"phi4", "phi4", 0},
      {"", "", 0},
      {"phi", "phi4", 1},
      {"phi4", "phi4mini", 4},
      {"phi5", "phi4", 4},
      {"phi4", "phi", 4},
      {"abc", "", 12},
      {"kitten", "sitting", 9},
      {"rasbery", "raspberrypi5", 11},
      {"rasbery", "a10", 24},
  };
  for (const auto& row : rows)
    EXPECT_EQ(name_distance(row.wanted, row.name), row.quarters) << row.wanted << row.name;
}

TEST(name_distance, cuts_names_that_nobody_has) {
  const std::string a(1'000'000, 'a');
  const std::string b(1'000'000, 'b');
  EXPECT_EQ(name_distance(a, b), 128u * 4);
}

}  // namespace
}  // namespace slm::catalog
