#include "http/security_headers.h"

#include <gtest/gtest.h>

namespace slm::http {
namespace {

TEST(security_headers, are_whole_lines_with_the_policy_in_them) {
  const std::string lines = security_headers({"default-src 'none'", Transport::plain});
  EXPECT_TRUE(lines.starts_with("Content-Security-Policy: default-src 'none'\r\n"));
  EXPECT_NE(lines.find("X-Content-Type-Options: nosniff\r\n"), std::string::npos);
  EXPECT_TRUE(lines.ends_with("\r\n"));
  EXPECT_EQ(lines.find("\r\n\r\n"), std::string::npos);
}

TEST(security_headers, pin_https_only_where_it_is_spoken) {
  EXPECT_EQ(security_headers({"", Transport::plain}).find("Strict-Transport"), std::string::npos);
  EXPECT_NE(security_headers({"", Transport::tls}).find("Strict-Transport"), std::string::npos);
}

}  // namespace
}  // namespace slm::http
