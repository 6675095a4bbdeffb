// 100,000 requests made of valid pieces, mutated; the server goes on, answers cleanly and leaks nothing.

#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <thread>

#include "http/test_client.h"
#include "http/test_server.h"

namespace slm::test {
namespace {

constexpr int k_request_count = 100'000;
constexpr int k_requests_per_connection = 50;
constexpr std::chrono::seconds k_time_limit{20};

class RequestMaker {
 public:
  explicit RequestMaker(unsigned seed) : random_(seed) {}

  std::string next() {
    constexpr const char* k_methods[] = {"GET", "GET", "GET", "HEAD", "POST", "BREW", "", "G\x01T"};
    constexpr const char* k_paths[] = {"/",  "/page/", "/echo", "/nothing", "/%2e%2e/",
                                       "/%", "/api/x", "*",     "/\xFF"};
    constexpr const char* k_fields[] = {
        "Accept-Encoding: br\r\n",        "Range: bytes=5-\r\n",   "If-None-Match: *\r\n",
        "Content-Length: 3\r\n",          "Host: y\r\n",           "X: \xFF\r\n",
        "Transfer-Encoding: chunked\r\n", "Connection: close\r\n", ": \r\n"};
    std::string bytes =
        pick(k_methods) + " " + pick(k_paths) + (below(20) == 0 ? " HTTP/9" : " HTTP/1.1") + "\r\n";
    if (below(10) != 0) bytes += "Host: x\r\n";
    while (below(3) == 0) bytes += pick(k_fields);
    bytes += "\r\n";
    if (below(8) == 0) bytes += "abc";
    if (below(4) == 0) bytes[below(bytes.size())] = static_cast<char>(below(256));
    if (below(50) == 0) bytes.resize(below(bytes.size()));
    return bytes;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  template <std::size_t count>
  std::string pick(const char* const (&choices)[count]) {
    return choices[below(count)];
  }

  std::mt19937 random_;
};

TEST(http_server, survives_a_hundred_thousand_random_requests) {
  TestServer server;
  RequestMaker maker(20261121);
  const auto started = std::chrono::steady_clock::now();
  int sent = 0;
  while (sent < k_request_count && std::chrono::steady_clock::now() - started < k_time_limit) {
    TestClient client(server.port());
    std::string bytes;
    for (int index = 0; index < k_requests_per_connection; ++index, ++sent) bytes += maker.next();
    client.send(bytes);
    client.finish_sending();
    const auto response = client.read_response(false);
    if (response) {
      EXPECT_NE(response->status, 500);
    }
  }
  EXPECT_GT(sent, 1000);
  TestClient after(server.port());
  EXPECT_EQ(after.ask(get("/"))->body, "home");
  for (int attempt = 0; attempt < 100 && server.server().connection_count() > 1; ++attempt) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  EXPECT_EQ(server.server().connection_count(), 1u) << "connections of the clients that left";
}

}  // namespace
}  // namespace slm::test
