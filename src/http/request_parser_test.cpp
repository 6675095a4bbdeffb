#include "http/request_parser.h"

#include <gtest/gtest.h>

#include <string>

namespace slm::http {
namespace {

// Gives `bytes` in two parts, as a network may, keeping what was not consumed.
ParseState parse_split(RequestParser& parser, const std::string& bytes, std::size_t split) {
  const auto first = parser.put(std::string_view(bytes).substr(0, split));
  if (first.state != ParseState::need_more) return first.state;
  return parser.put(std::string_view(bytes).substr(first.consumed)).state;
}

// Shows the parser one more byte each time, as a slow client may.
ParseState parse_dripping(RequestParser& parser, const std::string& bytes) {
  std::size_t begin = 0;
  for (std::size_t end = 1; end <= bytes.size(); ++end) {
    const auto step = parser.put(std::string_view(bytes).substr(begin, end - begin));
    begin += step.consumed;
    if (step.state != ParseState::need_more) return step.state;
  }
  return ParseState::need_more;
}

TEST(request_parser, takes_a_request_split_anywhere) {
  const std::string head = "POST /echo HTTP/1.1\r\nHost: x\r\n";
  struct Row {
    const char* name;
    std::string bytes;
    const char* body;
  };
  const Row rows[] = {
      {"with a length", head + "Content-Length: 5\r\n\r\nhello", "hello"},
      {"in two chunks", head + "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n", "hello"},
      {"whose first chunk is its last", head + "Transfer-Encoding: chunked\r\n\r\n0\r\nT: u\r\n\r\n", ""},
  };
  for (const Row& row : rows) {
    RequestParser slow{ParserLimits{}};
    EXPECT_EQ(parse_dripping(slow, row.bytes), ParseState::complete) << row.name << " byte by byte";
    EXPECT_EQ(slow.request().body, row.body) << row.name << " byte by byte";
    for (std::size_t split = 0; split <= row.bytes.size(); ++split) {
      RequestParser parser{ParserLimits{}};
      EXPECT_EQ(parse_split(parser, row.bytes, split), ParseState::complete) << row.name << " at " << split;
      EXPECT_EQ(parser.request().body, row.body) << row.name << " at " << split;
    }
  }
}

}  // namespace
}  // namespace slm::http
