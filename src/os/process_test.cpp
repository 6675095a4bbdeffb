#include "os/process.h"

#include <gtest/gtest.h>

namespace slm::os {
namespace {

TEST(run_process, passes_bytes_through) {
  const std::string input = std::string(300'000, 'x') + "\n";
  const Result<ProcessOutput> result = run_process({"cat"}, input, {});
  ASSERT_TRUE(result) << result.error().message;
  EXPECT_EQ(result->exit_code, 0);
  EXPECT_EQ(result->output, input);
}

TEST(run_process, gives_arguments_to_no_shell) {
  const Result<ProcessOutput> result = run_process({"printf", "%s", "$HOME; a  b"}, "", {});
  ASSERT_TRUE(result);
  EXPECT_EQ(result->output, "$HOME; a  b");
}

TEST(run_process, tells_how_the_program_ended) {
  EXPECT_EQ(run_process({"sh", "-c", "exit 3"}, "unread", {})->exit_code, 3);
  EXPECT_EQ(run_process({"sh", "-c", "kill -9 $$"}, "", {})->exit_code, 137);
}

TEST(run_process, fails_beyond_its_limits) {
  EXPECT_FALSE(run_process({"sleep", "20"}, "", {.time = std::chrono::milliseconds(50)}));
  EXPECT_FALSE(run_process({"yes"}, "", {.output_bytes = 1000}));
  EXPECT_FALSE(run_process({"no-such-program-anywhere"}, "", {}));
}

}  // namespace
}  // namespace slm::os
