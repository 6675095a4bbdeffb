#include "core/tools/simulate/answer_cost.h"

#include <gtest/gtest.h>

#include "core/tools/simulate/test_simulation.h"

namespace slm::tools {
namespace {

// Prompts in 1 s (0.8 to 1.25), 10 tokens a second for each (8 to 12.5), 2 J a token.
compute::Speed speed() {
  compute::Speed speed;
  speed.time_to_first_token_ms = {1000, 800, 1250};
  speed.decode_tokens_per_second = {10, 8, 12.5};
  speed.throughput_tokens_per_second = {20, 16, 25};
  speed.joules_per_token = compute::Estimate{2, 1.2, 3.125};
  return speed;
}

struct Case {
  SimulationTest test;
  Simulation simulation = test.simulation({{"batch", "2"}, {"output-tokens", "100"}});
};

TEST(answer_seconds, reads_all_prompts_and_then_writes_all_answers) {
  const Case c;
  // 2 prompts of 1 s, then 100 tokens at 10 a second: 12 s; at best 1.6 + 8, at worst 2.5 + 12.5.
  const compute::Estimate seconds = answer_seconds(c.simulation.question, speed());
  EXPECT_DOUBLE_EQ(seconds.value, 12);
  EXPECT_DOUBLE_EQ(seconds.low, 9.6);
  EXPECT_DOUBLE_EQ(seconds.high, 15);
}

TEST(watts, are_energy_of_a_token_times_tokens) {
  // 2 J x 20; the ends are those of the power, not of the speed: 1.2 x 25, 3.125 x 16.
  const auto power = watts(speed());
  ASSERT_TRUE(power);
  EXPECT_DOUBLE_EQ(power->value, 40);
  EXPECT_DOUBLE_EQ(power->low, 30);
  EXPECT_DOUBLE_EQ(power->high, 50);
  EXPECT_FALSE(watts({}));
}

TEST(joules_per_answer, shares_the_time_among_the_batch) {
  const Case c;
  const auto joules = joules_per_answer(c.simulation.question, speed());
  ASSERT_TRUE(joules);
  EXPECT_DOUBLE_EQ(joules->value, 240);  // 40 W x 12 s / 2
  EXPECT_DOUBLE_EQ(joules->low, 144);
  EXPECT_DOUBLE_EQ(joules->high, 375);
}

TEST(answers_per_charge, divides_the_battery) {
  const SimulationTest test;
  const Simulation on_phone =
      test.simulation({{"device", "phone"}, {"batch", "2"}, {"output-tokens", "100"}});
  const auto answers = answers_per_charge(on_phone.question, speed());
  ASSERT_TRUE(answers);
  EXPECT_DOUBLE_EQ(answers->value, 225);  // 15 Wh are 54,000 J, 240 J an answer
  EXPECT_DOUBLE_EQ(answers->low, 144);
  EXPECT_FALSE(answers_per_charge(test.simulation().question, speed())) << "a card has no battery";
}

}  // namespace
}  // namespace slm::tools
