#include "os/memory_file.h"

#include <gtest/gtest.h>

#include "os/file.h"

namespace slm::os {
namespace {

TEST(keep_as_file, gives_a_path_at_which_the_bytes_are_found_again_and_again) {
  const std::string bytes(300'000, 'x');
  const Result<std::string> path = keep_as_file(bytes);
  ASSERT_TRUE(path) << path.error().message;
  for (int round = 0; round < 2; ++round) EXPECT_EQ(read_file(*path, 1u << 20).value_or(""), bytes);
}

TEST(keep_as_file, keeps_several_apart) {
  const std::string first = keep_as_file("first").value();
  const std::string second = keep_as_file("second").value();
  EXPECT_EQ(read_file(first, 100).value_or(""), "first");
  EXPECT_EQ(read_file(second, 100).value_or(""), "second");
}

}  // namespace
}  // namespace slm::os
