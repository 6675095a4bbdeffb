#include "core/tools/simulate/speed_curves.h"

#include <gtest/gtest.h>

#include "core/tools/simulate/test_simulation.h"

namespace slm::tools {
namespace {

double number(const Value& value) {
  return std::get<Quantity>(value).value;
}

TEST(batch_table, doubles_up_to_what_the_memory_holds_and_has_what_was_asked) {
  const SimulationTest test;
  const Simulation simulation = test.simulation({{"batch", "6"}});
  const Table table = batch_table(simulation);
  std::vector<double> batches;
  for (const auto& row : table.rows) batches.push_back(number(row[0]));
  // 12.26 GB of room, 100.7 MB for each of 768 tokens: 121 fit, so 64 is the last doubling.
  EXPECT_EQ(batches, (std::vector<double>{1, 2, 4, 6, 8, 16, 32, 64}));
  for (std::size_t at = 1; at < table.rows.size(); ++at) {
    EXPECT_LE(number(table.rows[at][1]), number(table.rows[at - 1][1])) << "each sees no more";
    EXPECT_GE(number(table.rows[at][2]), number(table.rows[at - 1][2])) << "all together no less";
    EXPECT_GT(number(table.rows[at][4]), number(table.rows[at - 1][4])) << "and it needs more memory";
  }
}

TEST(context_table, ends_at_the_context_of_the_model) {
  const SimulationTest test;
  const Table table = context_table(test.simulation({{"prompt-tokens", "1000"}}));
  std::vector<double> prompts;
  for (const auto& row : table.rows) prompts.push_back(number(row[0]));
  EXPECT_EQ(prompts, (std::vector<double>{256, 512, 1000, 1024, 2048, 4096, 8192, 16384}));
  for (std::size_t at = 1; at < table.rows.size(); ++at) {
    EXPECT_LE(number(table.rows[at][1]), number(table.rows[at - 1][1])) << "decoding";
    EXPECT_GE(number(table.rows[at][3]), number(table.rows[at - 1][3])) << "first token";
  }
}

TEST(curves, draw_the_numbers_of_their_tables) {
  const SimulationTest test;
  const Simulation simulation = test.simulation();
  const html::Chart contexts = context_chart(simulation);
  const Table table = context_table(simulation);
  ASSERT_EQ(contexts.series.front().points.size(), table.rows.size());
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    const html::Point& point = contexts.series.front().points[at];
    EXPECT_EQ(point.y, number(table.rows[at][1]));
    EXPECT_LE(point.low, point.y);
    EXPECT_LE(point.y, point.high);
  }
  const html::Chart batches = batch_chart(simulation);
  EXPECT_EQ(batches.series.front().points.size(), batch_table(simulation).rows.size());
}

TEST(context_chart, shows_reading_speed_where_it_can_be_seen) {
  const SimulationTest test;
  EXPECT_EQ(context_chart(test.simulation({{"device", "board"}})).references.size(), 1u);
  EXPECT_TRUE(context_chart(test.simulation({{"quantization", "q2_k"}})).references.empty());
}

}  // namespace
}  // namespace slm::tools
