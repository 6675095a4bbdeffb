#include "app/client_shares.h"

#include <gtest/gtest.h>

namespace slm::app {
namespace {

constexpr std::int64_t k_second_ns = 1'000'000'000;

TEST(client_shares, let_each_client_have_only_so_many_at_once) {
  ClientShares shares({.most_at_once = 2, .most_a_minute = 100});
  EXPECT_FALSE(shares.enter("a", 0));
  EXPECT_FALSE(shares.enter("a", 0));
  const auto refused = shares.enter("a", 0);
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->limit, ClientShares::Limit::at_once);
  EXPECT_GT(refused->retry_after_s, 0u);
  EXPECT_FALSE(shares.enter("b", 0));
  shares.leave("a");
  EXPECT_FALSE(shares.enter("a", 0));
}

TEST(client_shares, let_each_client_have_only_so_many_a_minute) {
  ClientShares shares({.most_at_once = 100, .most_a_minute = 6});
  for (int at = 0; at < 6; ++at) EXPECT_FALSE(shares.enter("a", 0));
  const auto refused = shares.enter("a", 0);
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->limit, ClientShares::Limit::a_minute);
  EXPECT_EQ(refused->retry_after_s, 10u);
  EXPECT_FALSE(shares.enter("b", 0));
  EXPECT_EQ(shares.enter("a", 4 * k_second_ns)->retry_after_s, 6u);
  EXPECT_FALSE(shares.enter("a", 11 * k_second_ns));
  EXPECT_TRUE(shares.enter("a", 11 * k_second_ns));
  // A long pause gives back one minute's, not more.
  for (int at = 0; at < 6; ++at) EXPECT_FALSE(shares.enter("a", 3600 * k_second_ns));
  EXPECT_TRUE(shares.enter("a", 3600 * k_second_ns));
}

TEST(client_shares, forget_clients_whose_minute_is_over) {
  ClientShares shares({.most_at_once = 1, .most_a_minute = 60});
  const auto come = [&](int first, int last, std::int64_t now_ns) {
    for (int at = first; at < last; ++at) {
      const std::string client = "client " + std::to_string(at);
      ASSERT_FALSE(shares.enter(client, now_ns));
      shares.leave(client);
    }
  };
  come(0, 1023, 0);
  ASSERT_FALSE(shares.enter("running", 0));
  come(1023, 1025, 70 * k_second_ns);
  EXPECT_EQ(shares.client_count(), 3u);  // the two that came now, and the one that is running
  EXPECT_TRUE(shares.enter("running", 70 * k_second_ns));
}

}  // namespace
}  // namespace slm::app
