#include "app/remote_files.h"

#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <thread>

#include "core/tools/inspect/example_weights.h"
#include "os/environment.h"
#include "os/web/loopback_server.h"

namespace slm::app {
namespace {

using tools::ReadFailure;
using tools::WeightsRead;

http::Dynamic text_response(std::string text) {
  http::Dynamic response;
  response.body = std::move(text);
  return response;
}

// Reads `place` and says what came of it.
RemoteFiles::Make reading(const std::string& place) {
  return [place](const tools::ReadWeights& reader) -> http::Response {
    const auto read = reader(place);
    return text_response(read ? "read " + read->facts.name : read.error().message);
  };
}

std::future<http::Dynamic> started(const http::Response& response) {
  auto promise = std::make_shared<std::promise<http::Dynamic>>();
  std::future<http::Dynamic> future = promise->get_future();
  std::get<http::Deferred>(response).start(
      [promise](http::Dynamic made) { promise->set_value(std::move(made)); });
  return future;
}

// Of the API, where mistakes are JSON.
http::Request request_of(const std::string& client) {
  http::Request request;
  request.target.path = "/api/v1/tools/inspect";
  request.client = client;
  return request;
}

std::string body_of(RemoteFiles& files, const std::string& place) {
  return started(files.answer(request_of("a"), reading(place))).get().body;
}

os::Reach only(const std::string& list) {
  return os::Reach::listed(list).value();
}

TEST(RemoteFiles, answers_at_once_where_no_file_is_read) {
  RemoteFiles files(only(""));
  const http::Response response = files.answer(
      request_of("a"), [](const tools::ReadWeights&) -> http::Response { return text_response("quick"); });
  EXPECT_EQ(std::get<http::Dynamic>(response).body, "quick");
}

TEST(RemoteFiles, reads_listed_places_on_a_thread_of_its_own) {
  const os::LoopbackServer server(os::serve_ranges(tools::example_weights()));
  RemoteFiles files(only(server.address("")));
  EXPECT_EQ(body_of(files, server.address("/x.gguf")), "read SLM Hub example");
}

TEST(RemoteFiles, refuses_all_other_places_without_asking_them) {
  const os::LoopbackServer server(os::serve_ranges(tools::example_weights()));
  RemoteFiles files(only("huggingface.co,hf.co"));
  for (const std::string& place :
       {server.address("/x.gguf"), std::string("http://huggingface.co/x"), std::string("https://localhost/x"),
        std::string("https://169.254.169.254/latest/meta-data/"), std::string("https://evil.example/x"),
        std::string("https://user:password@huggingface.co/x")}) {
    const std::string body = body_of(files, place);
    EXPECT_TRUE(body.find("what may be read here is huggingface.co and hf.co") != std::string::npos ||
                body.find("leave it out") != std::string::npos)
        << body;
  }
  for (const char* place : {"/etc/passwd", "file:///etc/passwd", "content"}) {
    EXPECT_NE(body_of(files, place).find("expected an address that begins with https://"), std::string::npos);
  }
  EXPECT_TRUE(server.requests().empty());
}

TEST(RemoteFiles, sends_nothing_of_the_hub_along) {
  ::setenv("HF_TOKEN", "hf_secret", 1);
  const os::LoopbackServer server(os::serve_ranges(tools::example_weights()));
  RemoteFiles files(only(server.address("")));
  EXPECT_EQ(body_of(files, server.address("/x.gguf")), "read SLM Hub example");
  ::unsetenv("HF_TOKEN");
  for (const std::string& request : server.requests()) {
    EXPECT_EQ(request.find("hf_secret"), std::string::npos);
    EXPECT_EQ(request.find("uthorization"), std::string::npos);
    EXPECT_EQ(request.find("ookie"), std::string::npos);
  }
}

TEST(RemoteFiles, reads_only_so_many_bytes_and_only_so_long) {
  const os::LoopbackServer server(os::serve_ranges(tools::example_weights()));
  RemoteFiles small(only(server.address("")), {.most_bytes = 1000});
  EXPECT_NE(body_of(small, server.address("/x.gguf")).find("longer than all that is read here"),
            std::string::npos);
  const os::LoopbackServer slow([](const std::string&) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));
    return std::string();
  });
  RemoteFiles impatient(only(slow.address("")), {.timeout_ms = 200});
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_NE(body_of(impatient, slow.address("/x.gguf")).find("cannot fetch"), std::string::npos);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::milliseconds(1400));
}

TEST(RemoteFiles, asks_for_only_so_many_at_once_and_sends_the_rest_away) {
  std::promise<void> go_on;
  const std::shared_future<void> gate = go_on.get_future().share();
  const os::LoopbackServer server([&](const std::string& request) {
    gate.wait();
    return os::serve_ranges(tools::example_weights())(request);
  });
  RemoteFiles files(only(server.address("")), {.most_at_once = 1, .most_waiting = 1});
  std::vector<std::future<http::Dynamic>> answers;
  std::size_t busy_count = 0;
  for (int at = 0; at < 6; ++at) {
    // Each of another client, so that no client's own share is in the way.
    const std::string client = "client " + std::to_string(at);
    answers.push_back(started(files.answer(request_of(client), reading(server.address("/x.gguf")))));
    const bool is_there = answers.back().wait_for(std::chrono::milliseconds(20)) == std::future_status::ready;
    if (!is_there) continue;
    EXPECT_EQ(answers.back().get().status, 503);
    answers.pop_back();
    ++busy_count;
  }
  EXPECT_GE(busy_count, 3u);
  go_on.set_value();
  for (auto& answer : answers) EXPECT_EQ(answer.get().body, "read SLM Hub example");
}

TEST(RemoteFiles, serve_others_while_one_client_holds_its_share) {
  std::promise<void> go_on;
  const std::shared_future<void> gate = go_on.get_future().share();
  const os::LoopbackServer slow([&](const std::string& request) {
    gate.wait();
    return os::serve_ranges(tools::example_weights())(request);
  });
  const os::LoopbackServer quick(os::serve_ranges(tools::example_weights()));
  RemoteFiles files(only(slow.address("") + "," + quick.address("")),
                    {.most_at_once = 4, .each_client = {.most_at_once = 2, .most_a_minute = 60}});
  std::vector<std::future<http::Dynamic>> held;
  for (int at = 0; at < 2; ++at) {
    held.push_back(started(files.answer(request_of("greedy"), reading(slow.address("/x.gguf")))));
  }
  const http::Dynamic refused =
      started(files.answer(request_of("greedy"), reading(quick.address("/x.gguf")))).get();
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.content_type, "application/problem+json");
  EXPECT_NE(refused.body.find("2 files are being read for you already"), std::string::npos) << refused.body;
  EXPECT_EQ(refused.headers.front(), (std::pair<std::string, std::string>("Retry-After", "5")));
  EXPECT_EQ(started(files.answer(request_of("other"), reading(quick.address("/x.gguf")))).get().body,
            "read SLM Hub example");
  go_on.set_value();
  for (auto& answer : held) EXPECT_EQ(answer.get().body, "read SLM Hub example");
  EXPECT_EQ(started(files.answer(request_of("greedy"), reading(quick.address("/x.gguf")))).get().status, 200);
}

TEST(RemoteFiles, let_a_client_ask_only_so_often) {
  const os::LoopbackServer server(os::serve_ranges(tools::example_weights()));
  RemoteFiles files(only(server.address("")), {.each_client = {.most_at_once = 2, .most_a_minute = 3}});
  const auto ask = [&](const std::string& client) {
    return started(files.answer(request_of(client), reading(server.address("/x.gguf")))).get();
  };
  for (int at = 0; at < 3; ++at) EXPECT_EQ(ask("a").status, 200);
  const http::Dynamic refused = ask("a");
  EXPECT_EQ(refused.status, 429);
  EXPECT_NE(refused.body.find("more than 3 files in a minute"), std::string::npos) << refused.body;
  EXPECT_EQ(ask("b").status, 200);
}

}  // namespace
}  // namespace slm::app
