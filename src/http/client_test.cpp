#include "http/client.h"

#include <gtest/gtest.h>

namespace slm::http {
namespace {

TEST(client_of, is_an_address_or_the_network_of_one_customer) {
  const struct {
    const char* address;
    const char* client;
  } rows[] = {
      {"203.0.113.7", "203.0.113.7"},
      {"::ffff:203.0.113.7", "203.0.113.7"},
      {"2001:db8:1:2:3::4", "2001:db8:1:2::/64"},
      {"2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"},
      {"2001:db8:1:3::4", "2001:db8:1:3::/64"},
      {"::1", "::/64"},
      {"", ""},
      {"unix", "unix"},
  };
  for (const auto& row : rows) EXPECT_EQ(client_of(row.address), row.client) << row.address;
}

}  // namespace
}  // namespace slm::http
