#include "http/large_bodies.h"

#include <gtest/gtest.h>

#include "http/request_parser.h"

namespace slm::http {
namespace {

constexpr std::uint64_t k_usual = 1000;

ParserLimits limits_with(LargeBodies& bodies) {
  ParserLimits limits;
  limits.body_bytes = k_usual;
  limits.large_bodies = &bodies;
  return limits;
}

std::string head(const std::string& target, std::size_t length) {
  return "POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n";
}

std::string chunked(const std::string& target, std::size_t length) {
  std::string bytes = "POST " + target + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (std::size_t at = 0; at < length; at += 100) bytes += "64\r\n" + std::string(100, 'x') + "\r\n";
  return bytes + "0\r\n\r\n";
}

ParseState put(RequestParser& parser, std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const auto step = parser.put(bytes.substr(at));
    at += step.consumed;
    if (step.state != ParseState::need_more || step.consumed == 0) return step.state;
  }
  return ParseState::need_more;
}

TEST(large_bodies, are_taken_where_they_are_allowed_and_nowhere_else) {
  LargeBodies bodies(100'000);
  bodies.allow(Method::post, "/file", 5000);
  const struct {
    const char* name;
    std::string bytes;
    int status;  // 0: taken
  } rows[] = {
      {"usual", head("/other", 1000) + std::string(1000, 'x'), 0},
      {"too long elsewhere", head("/other", 1001) + std::string(1001, 'x'), 413},
      {"too long below", head("/file/x", 1001) + std::string(1001, 'x'), 413},
      {"chunks elsewhere", chunked("/other", 1100), 413},
      {"long", head("/file?url=x", 5000) + std::string(5000, 'x'), 0},
      {"too long", head("/file", 5001) + std::string(5001, 'x'), 413},
      {"chunks", chunked("/file", 5000), 0},
      {"too many chunks", chunked("/file", 5100), 413},
  };
  for (const auto& row : rows) {
    RequestParser parser(limits_with(bodies), "a");
    const ParseState state = put(parser, row.bytes);
    EXPECT_EQ(state, row.status == 0 ? ParseState::complete : ParseState::failed) << row.name;
    EXPECT_EQ(parser.failure_status(), row.status) << row.name;
  }
  EXPECT_EQ(bodies.held_bytes(), 0u);
}

TEST(large_bodies, count_what_arrives_and_not_what_is_announced) {
  LargeBodies bodies(100'000);
  bodies.allow(Method::post, "/file", 50'000);
  RequestParser parser(limits_with(bodies), "a");
  put(parser, head("/file", 50'000) + std::string(900, 'x'));
  EXPECT_EQ(bodies.held_bytes(), 0u);
  put(parser, std::string(1200, 'x'));
  EXPECT_GE(bodies.held_bytes(), 2100u);
  EXPECT_LE(bodies.held_bytes(), 4200u);
  put(parser, std::string(50'000 - 2100, 'x'));
  EXPECT_EQ(parser.request().body.size(), 50'000u);
  EXPECT_EQ(bodies.held_bytes(), 50'000u);
  parser.reset();
  EXPECT_EQ(bodies.held_bytes(), 0u);
  EXPECT_LE(parser.request().body.capacity(), 100u);
}

TEST(large_bodies, of_all_clients_together_have_a_limit_and_each_has_its_share) {
  LargeBodies bodies(10'000);
  bodies.allow(Method::post, "/file", 4000);
  const std::string whole = head("/file", 4000) + std::string(4000, 'x');
  RequestParser first(limits_with(bodies), "a"), again(limits_with(bodies), "a");
  EXPECT_EQ(put(first, whole), ParseState::complete);
  EXPECT_EQ(put(again, whole), ParseState::failed);  // the same client holds one already
  EXPECT_EQ(again.failure_status(), 503);
  again.reset();
  RequestParser second(limits_with(bodies), "b"), third(limits_with(bodies), "c");
  EXPECT_EQ(put(second, whole), ParseState::complete);
  EXPECT_EQ(put(third, whole), ParseState::failed);
  EXPECT_EQ(third.failure_status(), 503);
  third.reset();
  EXPECT_EQ(bodies.held_bytes(), 8000u);
  first.reset();
  EXPECT_EQ(put(third, whole), ParseState::complete);
}

TEST(large_bodies, are_given_back_by_a_connection_that_ends) {
  LargeBodies bodies(10'000);
  bodies.allow(Method::post, "/file", 4000);
  {
    RequestParser parser(limits_with(bodies), "a");
    put(parser, head("/file", 4000) + std::string(3000, 'x'));
    EXPECT_GT(bodies.held_bytes(), 0u);
  }
  EXPECT_EQ(bodies.held_bytes(), 0u);
}

}  // namespace
}  // namespace slm::http
