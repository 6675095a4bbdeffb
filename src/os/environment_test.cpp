#include "os/environment.h"

#include <gtest/gtest.h>

namespace slm::os {
namespace {

TEST(environment_variable, tells_what_is_set_from_what_is_not) {
  ASSERT_EQ(::setenv("SLMHUB_TEST_VARIABLE", "", 1), 0);
  EXPECT_EQ(environment_variable("SLMHUB_TEST_VARIABLE"), "");
  EXPECT_EQ(environment_variable("SLMHUB_TEST_VARIABLE_NOT_SET"), std::nullopt);
}

}  // namespace
}  // namespace slm::os
