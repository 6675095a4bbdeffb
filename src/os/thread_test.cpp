#include "os/thread.h"

#include <gtest/gtest.h>
#include <pthread.h>

#include <array>
#include <thread>

namespace slm::os {
namespace {

TEST(core_count, is_at_least_one) {
  EXPECT_GE(core_count(), 1u);
}

TEST(name_this_thread, cuts_a_long_name) {
  std::thread([] {
    name_this_thread("a name that is too long");
    std::array<char, 16> name{};
    ASSERT_EQ(::pthread_getname_np(::pthread_self(), name.data(), name.size()), 0);
    EXPECT_STREQ(name.data(), "a name that is ");
  }).join();
}

}  // namespace
}  // namespace slm::os
