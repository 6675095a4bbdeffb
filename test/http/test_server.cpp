#include "http/test_server.h"

#include <thread>

#include "base/check.h"
#include "http/ready_response.h"
#include "http/security_headers.h"

namespace slm::test {
namespace {

http::ReadyPointer ready(std::string body, std::string content_type) {
  http::ReadyParts parts;
  parts.content_type = std::move(content_type);
  parts.security_lines = http::security_headers({"default-src 'none'", http::Transport::plain});
  parts.body = std::move(body);
  return std::make_shared<const http::ReadyResponse>(std::move(parts));
}

http::Handler always(http::ReadyPointer page) {
  return [page = std::move(page)](const http::Request&) { return page; };
}

// Holds its thread meanwhile, as an answer does that must be worked out.
http::Handler after(std::chrono::milliseconds time, const char* body) {
  return [time, body](const http::Request&) {
    std::this_thread::sleep_for(time);
    http::Dynamic response;
    response.body = body;
    return response;
  };
}

http::Router make_router(std::shared_ptr<http::EventChannel> events, std::shared_ptr<LaterAnswers> later) {
  http::Router router;
  router.add(http::Method::get, "/", always(ready("home", "text/html; charset=utf-8")));
  router.add(http::Method::get, "/page/", always(ready(page_text(), "text/html; charset=utf-8")));
  router.add(http::Method::get, "/big", always(ready(std::string(k_big_bytes, 'x'), "application/zip")));
  router.add(http::Method::get, "/slow", after(std::chrono::milliseconds(200), "slow"));
  router.add(http::Method::get, "/busy", after(std::chrono::milliseconds(5), "busy"));
  router.add(http::Method::get, "/later", [later = std::move(later)](const http::Request&) {
    return http::Deferred{[later](http::Deferred::Done done) { later->add(std::move(done)); }};
  });
  router.add(http::Method::post, "/echo", [](const http::Request& request) {
    http::Dynamic response;
    response.body = request.body;
    return response;
  });
  router.add(http::Method::get, "/api/thing", [](const http::Request&) { return http::Dynamic(); });
  router.add(http::Method::get, "/events",
             [events = std::move(events)](const http::Request&) { return http::EventStream{events}; });
  return router;
}

}  // namespace

const std::string& page_text() {
  static const std::string text = [] {
    std::string made;
    while (made.size() < 20'000)
      made += "<p>a small language model, line " + std::to_string(made.size()) + "</p>\n";
    return made;
  }();
  return text;
}

void LaterAnswers::add(http::Deferred::Done done) {
  const std::lock_guard lock(mutex_);
  waiting_.push_back(std::move(done));
  added_.notify_one();
}

bool LaterAnswers::answer_one(const std::string& body) {
  std::unique_lock lock(mutex_);
  if (!added_.wait_for(lock, std::chrono::seconds(5), [&] { return !waiting_.empty(); })) return false;
  const http::Deferred::Done done = std::move(waiting_.front());
  waiting_.pop_front();
  lock.unlock();
  http::Dynamic response;
  response.body = body;
  done(std::move(response));
  return true;
}

TestServer::TestServer(const std::function<void(http::ServerOptions&)>& change) {
  http::ServerOptions options;
  options.endpoint.port = 0;
  options.thread_count = 2;
  options.security_lines = http::security_headers({"default-src 'none'", http::Transport::plain});
  if (change) change(options);
  auto started = http::Server::start(std::move(options), make_router(events_, later_), metrics_, nullptr);
  SLM_CHECK(started.has_value());
  server_ = std::move(*started);
}

}  // namespace slm::test
