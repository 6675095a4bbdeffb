// Many clients at once, each of whom asks again as soon as it is answered.

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include "http/test_client.h"
#include "http/test_server.h"

namespace slm::test {
namespace {

constexpr int k_client_count = 8;
constexpr int k_question_count = 6;

// Taken in one for each turn, the last of eight would wait for some twenty answers to the others.
TEST(http_server, answers_nobody_twice_while_others_wait_at_the_door) {
  TestServer server([](http::ServerOptions& options) { options.thread_count = 1; });
  TestClient holder(server.port());
  holder.send(get("/slow"));  // nobody is taken in before all have come
  std::vector<std::unique_ptr<TestClient>> clients;
  for (int at = 0; at < k_client_count; ++at) {
    clients.push_back(std::make_unique<TestClient>(server.port()));
    clients.back()->send(get("/busy"));
  }
  std::atomic<int> answered = 0, latest_first = 0;
  std::vector<std::thread> threads;
  for (const auto& client : clients) {
    threads.emplace_back([&answered, &latest_first, &client = *client] {
      for (int count = 0; count < k_question_count && client.read_response(); ++count) {
        const int place = ++answered;
        if (count == 0 && place > latest_first) latest_first = place;
        client.send(get("/busy"));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(answered, k_client_count * k_question_count);
  EXPECT_LE(latest_first, 2 * k_client_count);
}

}  // namespace
}  // namespace slm::test
