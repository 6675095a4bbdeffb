#include "core/tools/simulate/replay_report.h"

#include <gtest/gtest.h>

#include "core/tools/simulate/test_simulation.h"

namespace slm::tools {
namespace {

TEST(server_of, serves_one_request_as_the_simulator_says) {
  const SimulationTest test;
  const Simulation simulation = test.simulation();
  const Request request{.arrival_s = 0, .prompt_tokens = 512, .output_tokens = 256};
  const Replay result = replay({&request, 1}, server_of(simulation, {}));
  EXPECT_NEAR(result.served[0].first_token_s, simulation.speed.time_to_first_token_ms.value / 1000, 1e-9);
  EXPECT_NEAR(result.served[0].finish_s - result.served[0].first_token_s,
              256 / simulation.speed.decode_tokens_per_second.value, 1e-9);
}

TEST(replay_blocks, answer_within_the_tool) {
  const SimulationTest test;
  // 1,000 tokens are 131 MB of cache; both requests run at once at the end.
  const Asked asked = test.ask({{"batch", "2"}, {"trace", "0,900,100; 0,900,100"}});
  ASSERT_TRUE(asked.answer);
  EXPECT_EQ(quantity_in(*asked.answer, "replay_requests").value, 2);
  EXPECT_EQ(quantity_in(*asked.answer, "replay_refused").value, 0);
  EXPECT_NEAR(quantity_in(*asked.answer, "replay_peak_cache_bytes").value, 2 * 131'072.0 * 1000, 1e4);
  EXPECT_NEAR(quantity_in(*asked.answer, "replay_busy_percent").value, 100, 1e-6);
}

TEST(replay_blocks, make_people_wait_longer_where_more_come) {
  const SimulationTest test;
  double before = 0;
  for (const char* rate : {"1", "5", "20", "60"}) {
    const Asked asked = test.ask({{"device", "board"}, {"requests-per-minute", rate}, {"minutes", "30"}});
    ASSERT_TRUE(asked.answer) << rate;
    const double wait = quantity_in(*asked.answer, "replay_first_token_p95_seconds").value;
    EXPECT_GE(wait, before) << rate;
    before = wait;
  }
}

TEST(replay_blocks, slow_down_by_the_heat_that_was_assumed) {
  const SimulationTest test;
  const auto end_with = [&](const char* percent) {
    const Asked asked = test.ask(
        {{"device", "phone"}, {"trace", "0,500,5000"}, {"sustained-percent", percent}, {"warm-after", "1"}});
    return quantity_in(*asked.answer, "replay_seconds").value;
  };
  EXPECT_GT(end_with("50"), 1.3 * end_with("100"));
}

TEST(replay_question, is_nothing_unless_asked_and_one_of_two) {
  const SimulationTest test;
  EXPECT_TRUE(test.ask({}).answer);
  const Asked both = test.ask({{"trace", "0,1,1"}, {"requests-per-minute", "1"}});
  ASSERT_FALSE(both.answer);
  EXPECT_EQ(both.answer.error().front().input, "trace");
  const Asked many = test.ask({{"requests-per-minute", "1000"}, {"minutes", "11"}});
  ASSERT_FALSE(many.answer);
  EXPECT_NE(many.answer.error().front().message.find("at most 10 minutes"), std::string::npos);
}

}  // namespace
}  // namespace slm::tools
