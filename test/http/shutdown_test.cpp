// Stopping while clients are at work.

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "http/test_client.h"
#include "http/test_server.h"

namespace slm::test {
namespace {

using Clock = std::chrono::steady_clock;

TEST(http_server_stop, finishes_what_is_in_flight) {
  TestServer server;
  TestClient client(server.port());
  client.send(get("/slow"));
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  std::thread stopping([&] { server.server().stop(); });
  const auto response = client.read_response();
  ASSERT_TRUE(response);
  EXPECT_EQ(response->body, "slow");
  EXPECT_TRUE(client.is_closed());
  stopping.join();
}

TEST(http_server_stop, waits_for_late_responses_as_long_as_it_may) {
  TestServer server([](http::ServerOptions& options) { options.timeouts.shutdown_ms = 600; });
  TestClient lucky(server.port());
  lucky.send(get("/later"));
  TestClient unlucky(server.port());
  unlucky.send(get("/later"));
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  const auto started = Clock::now();
  std::thread stopping([&] { server.server().stop(); });
  EXPECT_TRUE(server.later().answer_one("in time"));
  stopping.join();
  EXPECT_LT(Clock::now() - started, std::chrono::seconds(3));
  EXPECT_TRUE(server.later().answer_one("too late"));
}

TEST(http_server_stop, does_not_wait_for_idle_clients_and_streams) {
  TestServer server;
  TestClient idle(server.port());
  TestClient listener(server.port());
  EXPECT_EQ(idle.ask(get("/"))->status, 200);
  listener.send(get("/events"));
  EXPECT_EQ(listener.read_response()->status, 200);
  const auto started = Clock::now();
  server.server().stop();
  EXPECT_LT(Clock::now() - started, std::chrono::seconds(2));
  EXPECT_TRUE(idle.is_closed());
  EXPECT_TRUE(listener.is_closed());
}

TEST(http_server_stop, gives_up_on_those_who_never_finish) {
  TestServer server([](http::ServerOptions& options) { options.timeouts.shutdown_ms = 300; });
  TestClient half(server.port());
  TestClient stuck(server.port());
  half.send("GET / HTTP/1.1\r\n");
  stuck.send(get("/big") + get("/big") + get("/big") + get("/big"));
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  const auto started = Clock::now();
  server.server().stop();
  EXPECT_LT(Clock::now() - started, std::chrono::seconds(3));
  EXPECT_EQ(server.server().connection_count(), 0u);
}

}  // namespace
}  // namespace slm::test
