#include "os/stop_signal.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <thread>

namespace slm::os {
namespace {

TEST(StopSignal, reports_the_signal_that_came) {
  for (const int number : {SIGTERM, SIGINT}) {
    StopSignal stop;
    ::kill(::getpid(), number);
    EXPECT_EQ(stop.wait(), number);
  }
}

TEST(StopSignal, can_be_released_by_another_thread) {
  StopSignal stop;
  std::thread other([&] { stop.release(); });
  EXPECT_EQ(stop.wait(), 0);
  other.join();
}

}  // namespace
}  // namespace slm::os
