// What clients do that want to break in, or to break something.

#include <gtest/gtest.h>

#include <thread>

#include "http/test_client.h"
#include "http/test_server.h"

namespace slm::test {
namespace {

TEST(http_server, refuses_requests_that_are_not_clean) {
  struct Case {
    const char* name;
    std::string bytes;
    int status;
  };
  const std::string post = "POST /echo HTTP/1.1\r\nHost: x\r\n";
  const Case cases[] = {
      {"traversal", get("/../etc/passwd"), 400},
      {"encoded traversal", get("/%2e%2e%2fetc/passwd"), 400},
      {"traversal encoded twice", get("/%252e%252e/etc/passwd"), 400},
      {"NUL", get("/%00"), 400},
      {"invalid UTF-8", get("/%ff"), 400},
      {"absolute form", get("http://elsewhere/"), 400},
      {"no host", "GET / HTTP/1.1\r\n\r\n", 400},
      {"two hosts", get("/", "Host: y\r\n"), 400},
      {"two lengths", post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400},
      {"length and chunks", post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
      {"chunks and length", post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", 400},
      {"unknown coding", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501},
      {"chunked twice", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
       400},
      {"negative length", post + "Content-Length: -1\r\n\r\n", 400},
      {"chunk size that overflows", post + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n", 400},
      {"space in a field name", get("/", "X : y\r\n"), 400},
      {"unknown version", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505},
      {"no HTTP at all", "\x16\x03\x01\x02\r\n\r\n", 400},
      {"long target", get("/" + std::string(9'000, 'a')), 414},
      {"endless target", "GET /" + std::string(40'000, 'a'), 414},
      {"large header", get("/", "X: " + std::string(20'000, 'a') + "\r\n"), 431},
      {"large body", post + "Content-Length: 99999999\r\n\r\n", 413},
      {"large chunks", post + "Transfer-Encoding: chunked\r\n\r\n200000\r\n" + std::string(0x200000, 'a'),
       413},
  };
  TestServer server;
  for (const Case& item : cases) {
    TestClient client(server.port());
    const auto response = client.ask(item.bytes);
    ASSERT_TRUE(response) << item.name;
    EXPECT_EQ(response->status, item.status) << item.name;
    EXPECT_EQ(response->field("Connection"), "close") << item.name;
    EXPECT_TRUE(client.is_closed()) << item.name;
  }
}

TEST(http_server, refuses_a_flood_of_fields) {
  TestServer server;
  TestClient client(server.port());
  std::string fields;
  for (int index = 0; index < 200; ++index) fields += "X-" + std::to_string(index) + ": y\r\n";
  EXPECT_EQ(client.ask(get("/", fields))->status, 431);
}

TEST(http_server, refuses_a_chunk_header_without_end) {
  TestServer server;
  TestClient client(server.port());
  client.send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1;");
  for (int index = 0; index < 100 && client.send(std::string(4096, 'a')); ++index) {
  }
  const auto response = client.read_response();
  ASSERT_TRUE(response);
  EXPECT_GE(response->status, 400);
  EXPECT_LT(response->status, 500);
}

TEST(http_server, tells_slow_clients_that_their_time_is_over) {
  TestServer server([](http::ServerOptions& options) {
    options.timeouts.header_ms = 300;
    options.timeouts.body_ms = 300;
    options.timeouts.idle_ms = 300;
  });
  TestClient slow_header(server.port());
  TestClient slow_body(server.port());
  TestClient idle(server.port());
  slow_header.send("GET / HTTP/1.1\r\nHo");
  slow_body.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhe");
  EXPECT_EQ(slow_header.read_response()->status, 408);
  EXPECT_EQ(slow_body.read_response()->status, 408);
  EXPECT_TRUE(slow_header.is_closed());
  EXPECT_FALSE(idle.read_response()) << "an idle connection is closed without a word";
}

TEST(http_server, is_not_fooled_by_a_header_that_drips) {
  TestServer server([](http::ServerOptions& options) { options.timeouts.header_ms = 300; });
  TestClient client(server.port());
  client.send("GET / HTTP/1.1\r\n");
  for (int index = 0; index < 40 && client.send("X: y\r\n"); ++index) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  EXPECT_EQ(client.read_response()->status, 408);
}

TEST(http_server, drops_a_client_that_does_not_read) {
  TestServer server([](http::ServerOptions& options) { options.timeouts.write_ms = 100; });
  const auto has_timed_out = [&] {
    return server.metrics().find("http_timeouts_total 0") == std::string::npos;
  };
  TestClient stuck(server.port());
  // The server waits a second for each 4 KiB it has to send: small answers, so that it does not wait long.
  std::string requests;
  for (int index = 0; index < 16; ++index) requests += get("/");
  while (stuck.send(requests) && !has_timed_out()) {
  }
  for (int index = 0; index < 200 && !has_timed_out(); ++index) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  EXPECT_TRUE(has_timed_out());
  TestClient other(server.port());
  EXPECT_EQ(other.ask(get("/"))->body, "home");
}

TEST(http_server, turns_away_more_connections_than_the_limit) {
  TestServer server([](http::ServerOptions& options) { options.connection_limit = 2; });
  TestClient first(server.port());
  TestClient second(server.port());
  EXPECT_EQ(first.ask(get("/"))->status, 200);
  EXPECT_EQ(second.ask(get("/"))->status, 200);
  TestClient third(server.port());
  const auto response = third.read_response();
  ASSERT_TRUE(response);
  EXPECT_EQ(response->status, 503);
}

}  // namespace
}  // namespace slm::test
