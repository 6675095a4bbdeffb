#include "core/tools/simulate/trace.h"

#include <gtest/gtest.h>

namespace slm::tools {
namespace {

TEST(parse_trace, reads_lines_and_semicolons) {
  for (const std::string_view text :
       {"0,512,128; 2.5,300,64", "second,prompt,output\n0,512,128\n2.5,300,64\n",
        " 0 , 512 ,128 ;;\r\n2.50,300,64"}) {
    const auto requests = parse_trace(text);
    ASSERT_TRUE(requests) << text;
    ASSERT_EQ(requests->size(), 2u) << text;
    EXPECT_EQ(requests->back().arrival_s, 2.5) << text;
    EXPECT_EQ(requests->back().prompt_tokens, 300u) << text;
    EXPECT_EQ(requests->front().output_tokens, 128u) << text;
  }
}

TEST(parse_trace, says_which_row_is_wrong) {
  const struct {
    std::string_view text;
    std::string_view message;
  } cases[] = {
      {"", "no rows"},
      {"a,b,c", "no rows"},
      {"0,1", "row 1 of the trace: expected second, prompt"},
      {"0,1,1;x,1,1", "row 2 of the trace: expected seconds"},
      {"-1,1,1", "expected seconds"},
      {"1.,1,1", "expected seconds"},
      {"1e9,1,1", "expected seconds"},
      {"99999999999999999999,1,1", "expected seconds"},
      {"0,0,1", "tokens"},
      {"0,1,4194305", "tokens"},
      {"5,1,1;4,1,1", "row 2 of the trace: earlier"},
      {"second,prompt,answer\r\n\r\n0,1,1\r\n1,1", "line 4 of the trace: expected second, prompt"},
      {"5,1,1\n6,1,1;4,1,1", "line 2 of the trace: earlier"},
  };
  for (const auto& row : cases) {
    const auto requests = parse_trace(row.text);
    ASSERT_FALSE(requests) << row.text;
    EXPECT_NE(requests.error().message.find(row.message), std::string::npos) << requests.error().message;
  }
}

TEST(parse_trace, refuses_more_than_it_can_replay) {
  std::string text;
  for (std::size_t at = 0; at <= k_request_limit; ++at) text += "0,1,1;";
  EXPECT_FALSE(parse_trace(text));
}

TEST(arrivals, come_unevenly_at_the_asked_rate) {
  const auto requests = arrivals({.requests_per_minute = 30, .minutes = 20}, {0, 100, 10});
  ASSERT_EQ(requests.size(), 600u);
  // The mean of 600 gaps is near 2 s; the shortest and the longest are far from it.
  EXPECT_NEAR(requests.back().arrival_s / 599, 2, 0.1);
  double shortest = 1e9, longest = 0;
  for (std::size_t at = 1; at < requests.size(); ++at) {
    const double gap = requests[at].arrival_s - requests[at - 1].arrival_s;
    EXPECT_GE(gap, 0);
    shortest = std::min(shortest, gap);
    longest = std::max(longest, gap);
  }
  EXPECT_LT(shortest, 0.05);
  EXPECT_GT(longest, 8);
}

TEST(arrivals, are_never_more_than_can_be_replayed) {
  EXPECT_EQ(arrivals({.requests_per_minute = 6000, .minutes = 1440}, {0, 1, 1}).size(), k_request_limit);
}

}  // namespace
}  // namespace slm::tools
