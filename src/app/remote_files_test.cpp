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

std::string body_of(RemoteFiles& files, const std::string& place) {
  return started(files.answer(reading(place))).get().body;
}

os::Reach only(const std::string& list) {
  return os::Reach::listed(list).value();
}

TEST(RemoteFiles, answers_at_once_where_no_file_is_read) {
  RemoteFiles files(only(""));
  const http::Response response =
      files.answer([](const tools::ReadWeights&) -> http::Response { return text_response("quick"); });
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
    answers.push_back(started(files.answer(reading(server.address("/x.gguf")))));
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

}  // namespace
}  // namespace slm::app
