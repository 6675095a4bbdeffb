#include "core/tools/faces/answer_json.h"

#include <gtest/gtest.h>

#include "core/tools/faces/made_up_tool.h"

namespace slm::tools {
namespace {

TEST(answer_json, has_facts_at_the_top_and_lists_below) {
  const TestKnowledge test;
  const Tool tool = made_up_tool();
  const Asked asked = ask(tool, test.knowledge, {{"model", "Phi 4"}, {"count", "2"}});
  ASSERT_TRUE(asked.answer);
  EXPECT_EQ(
      answer_json(tool, asked),
      R"({"tool":"guess","question":{"model":"phi-4","count":"2"},"verdict":"Fits",)"
      R"("summary":"all of \u003cit>","weights_bytes":9053114368,"speed_tokens_per_second":42.06,)"
      R"("speed_tokens_per_second_interval":[35.04,50.9],"price_us_dollars":null,)"
      R"("rows":[{"name":"Phi-4","count":7},{"name":"b","count":null}],)"
      R"("assumptions":["the sun shines"],"check_command":"llama-bench -m x.gguf","words":"one\ntwo"})");
}

}  // namespace
}  // namespace slm::tools
