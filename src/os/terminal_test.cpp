#include "os/terminal.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace slm::os {
namespace {

TEST(is_terminal, says_no_to_a_file) {
  const int kept = dup(STDERR_FILENO);
  const int file = open("/dev/null", O_WRONLY | O_CLOEXEC);
  dup2(file, STDERR_FILENO);
  const bool is_one = is_terminal(Stream::error);
  dup2(kept, STDERR_FILENO);
  close(file);
  close(kept);
  EXPECT_FALSE(is_one);
}

TEST(is_terminal, says_yes_to_a_terminal) {
  const int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  ASSERT_GE(master, 0);
  ASSERT_EQ(grantpt(master) + unlockpt(master), 0);
  const int terminal = open(ptsname(master), O_RDWR | O_NOCTTY | O_CLOEXEC);
  ASSERT_GE(terminal, 0);
  const int kept = dup(STDERR_FILENO);
  dup2(terminal, STDERR_FILENO);
  const bool is_one = is_terminal(Stream::error);
  dup2(kept, STDERR_FILENO);
  for (const int descriptor : {kept, terminal, master}) close(descriptor);
  EXPECT_TRUE(is_one);
}

}  // namespace
}  // namespace slm::os
