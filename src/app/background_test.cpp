#include "app/background.h"

#include <gtest/gtest.h>

#include <future>
#include <memory>

namespace slm::app {
namespace {

TEST(Background, runs_as_many_jobs_at_once_as_it_has_threads) {
  Background background(2, 8);
  std::promise<void> first_runs, second_runs, go_on;
  const std::shared_future<void> gate = go_on.get_future().share();
  std::atomic<int> third_ran{0};
  ASSERT_TRUE(background.run([&] {
    first_runs.set_value();
    gate.wait();
  }));
  ASSERT_TRUE(background.run([&] {
    second_runs.set_value();
    gate.wait();
  }));
  first_runs.get_future().wait();
  second_runs.get_future().wait();
  ASSERT_TRUE(background.run([&] { ++third_ran; }));
  EXPECT_EQ(third_ran, 0);
  go_on.set_value();
  std::promise<void> all_done;
  ASSERT_TRUE(background.run([&] { all_done.set_value(); }));
  all_done.get_future().wait();
  background.stop();
  EXPECT_EQ(third_ran, 1);
}

TEST(Background, refuses_more_than_may_wait) {
  Background background(1, 2);
  std::promise<void> runs, go_on;
  ASSERT_TRUE(background.run([&, gate = go_on.get_future().share()] {
    runs.set_value();
    gate.wait();
  }));
  runs.get_future().wait();
  EXPECT_TRUE(background.run([] {}));
  EXPECT_TRUE(background.run([] {}));
  EXPECT_FALSE(background.run([] {}));
  go_on.set_value();
}

TEST(Background, drops_what_waits_when_it_stops_and_tells_what_runs) {
  std::atomic<bool> has_run{false};
  {
    Background background(1, 2);
    std::promise<void> runs;
    ASSERT_TRUE(background.run([&] {
      runs.set_value();
      while (!background.is_stopping()) std::this_thread::yield();
    }));
    runs.get_future().wait();
    ASSERT_TRUE(background.run([&] { has_run = true; }));
    background.stop();
    EXPECT_FALSE(background.run([] {}));
  }
  EXPECT_FALSE(has_run);
}

}  // namespace
}  // namespace slm::app
