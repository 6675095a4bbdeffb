#include "core/compute/speed_costs.h"

#include <gtest/gtest.h>

#include <cmath>

namespace slm::compute {
namespace {

// 4 GB of weights in 2 billion numbers, 32 layers; 1 TB/s, 100 TFLOPS.
Workload small_model() {
  Workload work;
  work.shared_bytes = 4e9;
  work.layer_weights = 2e9;
  work.layer_count = 32;
  work.attention_width = 1e5;
  return work;
}

Machine fast_card(Backend backend) {
  return {.backend = backend,
          .bytes_per_second = 1e12,
          .operations_per_second = 100e12,
          .attention_operations_per_second = 25e12};
}

double seconds_of(const CostTerms& terms, Cost cost) {
  for (const CostTerm& term : terms) {
    if (term.cost == cost) return std::exp(term.log_seconds);
  }
  return 0;
}

TEST(decode_costs, are_bytes_over_bandwidth_and_operations_over_rate) {
  const SpeedCase speed_case{.cache_bytes = 1e9, .prompt_tokens = 900, .output_tokens = 200};
  const CostTerms terms = decode_costs(small_model(), fast_card(Backend::cuda), speed_case);
  EXPECT_NEAR(seconds_of(terms, Cost::decode_read), 4e9 / 1e12, 1e-9);
  EXPECT_NEAR(seconds_of(terms, Cost::decode_layer), 32, 1e-9) << "seconds for each layer are the factor";
  EXPECT_NEAR(seconds_of(terms, Cost::decode_cache), 1e9 / 1e12, 1e-9);
  EXPECT_NEAR(seconds_of(terms, Cost::decode_attend), 4 * 1e5 * 1000 / 100e12, 1e-12);
  EXPECT_EQ(seconds_of(terms, Cost::decode_compute), 0) << "hidden behind memory on graphics";
  EXPECT_NEAR(
      seconds_of(decode_costs(small_model(), fast_card(Backend::cpu), speed_case), Cost::decode_compute),
      2 * 2e9 / 100e12, 1e-12);
}

TEST(decode_costs, read_the_weights_once_for_a_batch) {
  const CostTerms one = decode_costs(small_model(), fast_card(Backend::cuda), {.cache_bytes = 1e9});
  const CostTerms four =
      decode_costs(small_model(), fast_card(Backend::cuda), {.cache_bytes = 1e9, .batch = 4});
  EXPECT_EQ(seconds_of(four, Cost::decode_read), seconds_of(one, Cost::decode_read));
  EXPECT_NEAR(seconds_of(four, Cost::decode_cache), 4 * seconds_of(one, Cost::decode_cache), 1e-9);
  EXPECT_NEAR(seconds_of(four, Cost::prefill_compute), 3 * 2 * 2e9 / 100e12, 1e-12);
}

TEST(decode_depth, counts_the_prompt_where_it_fills_the_cache) {
  EXPECT_EQ((SpeedCase{.depth_tokens = 10, .prompt_tokens = 100, .output_tokens = 50}).decode_depth(), 135);
  EXPECT_EQ(
      (SpeedCase{
           .depth_tokens = 10, .prompt_tokens = 100, .output_tokens = 50, .is_cache_filled_by_prompt = false})
          .decode_depth(),
      35);
}

TEST(prefill_costs, read_the_weights_for_every_512_tokens) {
  for (const auto& [tokens, pieces] : {std::pair{1.0, 1.0}, {512.0, 1.0}, {513.0, 2.0}, {2048.0, 4.0}}) {
    const CostTerms terms = prefill_costs(small_model(), fast_card(Backend::cuda), {.prompt_tokens = tokens});
    EXPECT_NEAR(seconds_of(terms, Cost::prefill_read), pieces * 4e9 / 1e12, 1e-9) << tokens;
    EXPECT_NEAR(seconds_of(terms, Cost::prefill_layer), pieces * 32, 1e-9) << tokens;
    EXPECT_NEAR(seconds_of(terms, Cost::prefill_compute), 2 * 2e9 * tokens / 100e12, 1e-12) << tokens;
  }
}

TEST(prefill_costs, attend_from_the_middle_of_the_prompt_at_the_rate_of_attention) {
  const SpeedCase speed_case{.depth_tokens = 1000, .prompt_tokens = 512};
  const CostTerms terms = prefill_costs(small_model(), fast_card(Backend::rocm), speed_case);
  EXPECT_NEAR(seconds_of(terms, Cost::prefill_attend), 512 * 4 * 1e5 * (1000 + 256) / 25e12, 1e-9);
}

}  // namespace
}  // namespace slm::compute
