#include "core/tools/simulate/replay.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace slm::tools {
namespace {

// A prompt takes 10 ms a token; a step 0.5 s for one sequence, 0.6 s for two, 0.8 s for four.
Server server_with(std::uint32_t slots) {
  return {.prefill = SecondsCurve({{100, 1.0}}),
          .step = SecondsCurve({{1, 0.5}, {2, 0.6}, {4, 0.8}}),
          .slot_count = slots,
          .cache_bytes_per_token = 1000};
}

TEST(seconds_curve, is_straight_between_its_places) {
  const SecondsCurve curve({{1, 0.5}, {2, 0.6}, {4, 0.8}});
  EXPECT_DOUBLE_EQ(curve.at(1), 0.5);
  EXPECT_DOUBLE_EQ(curve.at(3), 0.7);
  EXPECT_DOUBLE_EQ(curve.at(4), 0.8);
  EXPECT_DOUBLE_EQ(curve.at(6), 1.0);
  EXPECT_DOUBLE_EQ(curve.at(0.5), 0.25);
}

TEST(replay, serves_one_request_in_prompt_and_steps) {
  const Request requests[] = {{2, 100, 10}};
  const Replay result = replay(requests, server_with(1));
  // Comes at 2 s, reads for 1 s, then ten steps of 0.5 s.
  EXPECT_DOUBLE_EQ(result.served[0].start_s, 2);
  EXPECT_DOUBLE_EQ(result.served[0].first_token_s, 3);
  EXPECT_DOUBLE_EQ(result.served[0].finish_s, 8);
  EXPECT_DOUBLE_EQ(result.busy_s, 6);
}

TEST(replay, makes_the_second_wait_where_there_is_one_slot) {
  const Request requests[] = {{0, 100, 10}, {1, 100, 10}};
  const Replay result = replay(requests, server_with(1));
  EXPECT_DOUBLE_EQ(result.served[0].finish_s, 6);
  EXPECT_DOUBLE_EQ(result.served[1].start_s, 6);
  EXPECT_DOUBLE_EQ(result.served[1].finish_s, 12);
}

TEST(replay, runs_two_together_where_there_are_two_slots) {
  const Request requests[] = {{0, 100, 10}, {3, 100, 10}};
  const Replay result = replay(requests, server_with(2));
  // The first has four tokens at 3 s and stands still until 4 s. Its six others come in steps of 0.6 s, until
  // 7.6 s; then the second has six and goes on alone with four steps of 0.5 s.
  EXPECT_NEAR(result.served[0].finish_s, 7.6, 1e-9);
  EXPECT_NEAR(result.served[1].first_token_s, 4, 1e-9);
  EXPECT_NEAR(result.served[1].finish_s, 9.6, 1e-9);
}

TEST(replay, counts_the_cache_of_running_answers) {
  const Request requests[] = {{0, 100, 10}, {3, 100, 10}};
  const Replay result = replay(requests, server_with(2));
  double peak = 0;
  for (const Moment& moment : result.moments) peak = std::max(peak, moment.cache_bytes);
  // Just before the first ends, at 7.6 s, it holds 110 tokens and the second 106.
  EXPECT_NEAR(peak, 216'000, 1);
  EXPECT_NEAR(result.moments.back().cache_bytes, 0, 1e-6);
}

TEST(replay, waits_for_room_in_the_cache_and_refuses_what_never_fits) {
  Server server = server_with(4);
  server.cache_limit_bytes = 150'000;
  const Request requests[] = {{0, 100, 10}, {0, 100, 10}, {0, 1000, 10}};
  const Replay result = replay(requests, server);
  EXPECT_DOUBLE_EQ(result.served[1].start_s, result.served[0].finish_s);
  EXPECT_FALSE(result.served[1].is_refused);
  EXPECT_TRUE(result.served[2].is_refused);
}

TEST(replay, slows_down_when_it_is_warm) {
  Server server = server_with(1);
  server.heat = {.after_s = 3, .speed_share = 0.5};
  const Request requests[] = {{0, 100, 10}};
  const Replay result = replay(requests, server);
  // 1 s of reading and four steps until 3 s; the six others take 1 s each.
  EXPECT_NEAR(result.served[0].finish_s, 9, 1e-9);
  EXPECT_NEAR(result.warm_s, 6, 1e-9);
}

TEST(replay, is_never_warm_where_heat_changes_nothing) {
  Server server = server_with(1);
  server.heat = {.after_s = 3, .speed_share = 1};
  const Request requests[] = {{0, 100, 10}};
  EXPECT_EQ(replay(requests, server).warm_s, 0);
}

TEST(replay, finishes_every_request_whatever_comes) {
  std::vector<Request> requests;
  for (std::uint32_t at = 0; at < 500; ++at) {
    requests.push_back({at / 7 * 0.37, 1 + at * 37 % 900, 1 + at * 53 % 300});
  }
  for (const std::uint32_t slots : {1u, 3u, 16u, 1024u}) {
    Server server = server_with(slots);
    server.heat = {.after_s = 10, .speed_share = 0.4};
    server.cache_limit_bytes = 3'000'000;
    const Replay result = replay(requests, server);
    for (std::size_t at = 0; at < requests.size(); ++at) {
      EXPECT_GE(result.served[at].start_s, requests[at].arrival_s) << slots << ", " << at;
      EXPECT_GT(result.served[at].first_token_s, result.served[at].start_s) << slots << ", " << at;
      EXPECT_GT(result.served[at].finish_s, result.served[at].first_token_s) << slots << ", " << at;
    }
    for (const Moment& moment : result.moments) {
      EXPECT_LE(moment.running, slots);
      EXPECT_LE(moment.cache_bytes, 3'000'000 * 1.000001);
    }
  }
}

TEST(replay, of_nothing_is_nothing) {
  EXPECT_TRUE(replay({}, server_with(1)).moments.empty());
}

TEST(percentile, is_the_nearest_rank) {
  EXPECT_EQ(percentile({4, 1, 3, 2}, 50), 2);
  EXPECT_EQ(percentile({4, 1, 3, 2}, 95), 4);
  EXPECT_EQ(percentile({7}, 1), 7);
  EXPECT_EQ(percentile({}, 50), 0);
}

}  // namespace
}  // namespace slm::tools
