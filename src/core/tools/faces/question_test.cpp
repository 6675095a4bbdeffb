#include "core/tools/faces/question.h"

#include <gtest/gtest.h>

#include "core/tools/faces/made_up_tool.h"

namespace slm::tools {
namespace {

TEST(command_of, asks_the_same_question_in_a_shell) {
  const TestKnowledge test;
  const Tool tool = made_up_tool();
  const Parameters parameters =
      ask(tool, test.knowledge, {{"model", "phi-4"}, {"text", "it's <b>"}, {"fast", "on"}}).parameters;
  EXPECT_EQ(command_of(tool, parameters), "slmhub guess phi-4 --text 'it'\\''s <b>' --fast");
  EXPECT_EQ(query_of(parameters), "model=phi-4&text=it%27s%20%3Cb%3E&fast=yes");
}

}  // namespace
}  // namespace slm::tools
