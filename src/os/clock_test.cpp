#include "os/clock.h"

#include <gtest/gtest.h>

namespace slm::os {
namespace {

TEST(unix_seconds, agrees_with_microseconds) {
  const std::int64_t before = unix_seconds();
  const std::int64_t between = unix_microseconds() / 1'000'000;
  EXPECT_LE(before, between);
  EXPECT_GE(unix_seconds(), between);
  EXPECT_GT(before, 1'700'000'000);
}

TEST(monotonic_ns, never_goes_back) {
  std::int64_t last = monotonic_ns();
  for (int round = 0; round < 1000; ++round) {
    const std::int64_t now = monotonic_ns();
    EXPECT_GE(now, last);
    last = now;
  }
}

}  // namespace
}  // namespace slm::os
