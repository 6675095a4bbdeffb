#include "core/tools/faces/answer_text.h"

#include <gtest/gtest.h>

#include "core/tools/faces/made_up_tool.h"

namespace slm::tools {
namespace {

TEST(answer_text, aligns_what_belongs_together) {
  const TestKnowledge test;
  const Asked asked = ask(made_up_tool(), test.knowledge, {});
  ASSERT_TRUE(asked.answer);
  EXPECT_EQ(answer_text(*asked.answer),
            "Fits: all of <it>\n"
            "\nMemory\n"
            "  Weights  9.05\u202fGB, estimate\n"
            "  Speed    42\u202ftokens/s (35 to 51)\n"
            "  Price    unknown, unverified\n"
            "\nRows\n"
            "  Name     Count\n"
            "  Phi-4        7\n"
            "  b      unknown\n"
            "\nAssumptions\n"
            "  - the sun shines\n"
            "\nCheck it:\n  llama-bench -m x.gguf\n"
            "\nWords\n  | one\n  | two\n"
            "\nEnough.\n");
}

}  // namespace
}  // namespace slm::tools
