#include "core/tools/simulate/simulate_tool.h"

#include <gtest/gtest.h>

#include "core/tools/faces/answer_json.h"
#include "core/tools/faces/answer_text.h"
#include "core/tools/simulate/test_simulation.h"

namespace slm::tools {
namespace {

TEST(simulate_tool, answers_in_the_names_that_were_promised) {
  const SimulationTest test;
  const Asked asked = test.ask({});
  ASSERT_TRUE(asked.answer);
  const std::string json = answer_json(test.tool, asked);
  for (const char* key : {"\"prefill_tokens_per_second\":", "\"prefill_tokens_per_second_interval\":[",
                          "\"decode_tokens_per_second\":", "\"time_to_first_token_ms\":", "\"assumptions\":[",
                          "\"throughput_by_batch\":[", "\"joules_per_answer\":", "\"check_command\":"}) {
    EXPECT_NE(json.find(key), std::string::npos) << key;
  }
  EXPECT_EQ(json.find("nan"), std::string::npos);
  EXPECT_EQ(json.find("inf"), std::string::npos);
}

TEST(simulate_tool, has_unknowns_rather_than_gaps) {
  const SimulationTest test;
  const Asked asked = test.ask({{"device", "board"}});
  ASSERT_TRUE(asked.answer);
  EXPECT_NE(answer_json(test.tool, asked).find("\"joules_per_token\":null"), std::string::npos);
  EXPECT_NE(answer_text(*asked.answer).find("unknown  (the device's power is not published)"),
            std::string::npos)
      << answer_text(*asked.answer);
}

TEST(simulate_tool, replays_only_when_asked) {
  const SimulationTest test;
  EXPECT_EQ(answer_json(test.tool, test.ask({})).find("replay_"), std::string::npos);
  const Asked asked = test.ask({{"requests-per-minute", "4"}});
  ASSERT_TRUE(asked.answer);
  EXPECT_NE(answer_json(test.tool, asked).find("\"replay_requests\":40,"), std::string::npos);
}

}  // namespace
}  // namespace slm::tools
