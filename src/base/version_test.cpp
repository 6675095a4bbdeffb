#include "base/version.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace slm {
namespace {

TEST(program_version, is_three_numbers) {
  const std::string_view version = program_version();
  EXPECT_EQ(std::count(version.begin(), version.end(), '.'), 2);
  EXPECT_TRUE(
      std::all_of(version.begin(), version.end(), [](char c) { return c == '.' || (c >= '0' && c <= '9'); }));
}

}  // namespace
}  // namespace slm
