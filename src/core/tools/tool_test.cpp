#include "core/tools/tool.h"

#include <gtest/gtest.h>

#include "core/tools/faces/made_up_tool.h"

namespace slm::tools {
namespace {

TEST(ask, gives_the_question_back_as_it_was_understood) {
  const TestKnowledge test;
  const Asked asked = ask(made_up_tool(), test.knowledge, {{"model", "Phi 4"}, {"count", "1"}});
  ASSERT_TRUE(asked.answer);
  EXPECT_EQ(asked.parameters, (Parameters{{"model", "phi-4"}}));
  EXPECT_EQ(asked.complete, (Parameters{{"model", "phi-4"}, {"count", "1"}}));
}

TEST(ask, keeps_the_words_of_a_question_that_it_does_not_understand) {
  const TestKnowledge test;
  const Parameters words = {{"count", "many"}};
  const Asked asked = ask(made_up_tool(), test.knowledge, words);
  ASSERT_FALSE(asked.answer);
  EXPECT_EQ(asked.parameters, words);
}

TEST(ask_on_page, passes_over_what_is_no_input) {
  const TestKnowledge test;
  const Asked asked = ask_on_page(made_up_tool(), test.knowledge, {{"utm_source", "mail"}, {"count", "2"}});
  ASSERT_TRUE(asked.answer);
  EXPECT_EQ(asked.parameters, (Parameters{{"count", "2"}}));
  EXPECT_FALSE(ask_on_page(made_up_tool(), test.knowledge, {{"count", "x"}}).answer);
}

TEST(ask, passes_on_what_the_tool_itself_refuses) {
  const TestKnowledge test;
  const Asked asked = ask(made_up_tool(), test.knowledge, {{"count", "13"}});
  ASSERT_FALSE(asked.answer);
  EXPECT_EQ(asked.answer.error().front().message, "13 brings bad luck");
}

}  // namespace
}  // namespace slm::tools
