#pragma once
// A server with a few addresses, for tests: "/" and "/page/" are ready pages, "/big" has 4 MiB, "/slow" takes
// a moment, "/busy" five milliseconds, "/later" waits for the test, "/echo" takes a body, "/events" is a
// stream, "/api/thing" is for programs.

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "http/event_channel.h"
#include "http/server.h"

namespace slm::test {

constexpr std::size_t k_big_bytes = 4 * 1024 * 1024;

/// The text of "/page/", 20 kB that compress well.
const std::string& page_text();

/// Requests of "/later" whose answers are not made yet.
class LaterAnswers {
 public:
  void add(http::Deferred::Done done);
  /// Waits for the oldest request and answers it on the calling thread; false where none comes.
  bool answer_one(const std::string& body);

 private:
  std::mutex mutex_;
  std::condition_variable added_;
  std::deque<http::Deferred::Done> waiting_;
};

class TestServer {
 public:
  explicit TestServer(const std::function<void(http::ServerOptions&)>& change = {});

  http::Server& server() { return *server_; }
  std::uint16_t port() const { return server_->port(); }
  http::EventChannel& events() { return *events_; }
  LaterAnswers& later() { return *later_; }
  std::string metrics() const { return metrics_.exposition(); }

 private:
  http::Metrics metrics_;
  std::shared_ptr<http::EventChannel> events_ = std::make_shared<http::EventChannel>();
  std::shared_ptr<LaterAnswers> later_ = std::make_shared<LaterAnswers>();
  std::unique_ptr<http::Server> server_;
};

}  // namespace slm::test
