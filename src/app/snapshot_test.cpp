#include "app/snapshot.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "http/ready_response.h"

namespace slm::app {
namespace {

std::atomic<int> render_count{0};

std::optional<site::Output> render(std::string_view address) {
  ++render_count;
  if (address == "/old/") {
    return site::Output{site::OutputKind::redirect, "moved", "text/html; charset=utf-8",
                        "/hub/learn/#caf\xC3\xA9"};
  }
  site::Output output;
  output.bytes = "bytes of " + std::string(address);
  output.content_type = "text/html; charset=utf-8";
  output.immutable = address.starts_with("/assets/");
  output.has_diagram = address == "/learn/";
  return output;
}

Pages pages_at(const std::string& base_path) {
  return {base_path, {"/", "/404.html", "/assets/a.1.css", "/learn/", "/old/"}, render};
}

std::shared_ptr<const Snapshot> make_shared_snapshot(const std::string& base_path) {
  return std::make_shared<const Snapshot>(pages_at(base_path), SecurityLines{});
}

struct Seen {
  int status = 0;
  std::string location, body;
};

Seen ask(const Snapshot& snapshot, const std::string& path, const std::string& query = "") {
  http::Request request;
  request.target = {path, query};
  const http::Response response = snapshot.answer(request);
  if (const auto* ready = std::get_if<http::ReadyPointer>(&response)) {
    const std::string& head = (*ready)->identity().head;
    const std::size_t at = head.find("Location: ");
    const std::string location =
        at == std::string::npos ? "" : head.substr(at + 10, head.find('\r', at) - at - 10);
    return {(*ready)->status(), location, (*ready)->identity().body};
  }
  const auto& dynamic = std::get<http::Dynamic>(response);
  return {dynamic.status, dynamic.headers.empty() ? "" : dynamic.headers[0].second, dynamic.body};
}

TEST(Snapshot, answers_addresses_as_http_sees_them) {
  struct Case {
    const char *base, *path, *query;
    int status;
    const char *location, *body;
  };
  const Case cases[] = {
      {"", "/", "", 200, "", "bytes of /"},
      {"", "/learn/", "q=1", 200, "", "bytes of /learn/"},
      {"", "/learn", "q=1", 301, "/learn/?q=1", ""},
      {"", "/learn/index.html", "", 301, "/learn/", ""},
      {"", "/old", "", 301, "/old/", ""},
      {"", "/nothing", "", 404, "", "bytes of /404.html"},
      {"", "//learn", "", 404, "", "bytes of /404.html"},
      {"", "/404.html", "", 200, "", "bytes of /404.html"},
      {"/hub", "/", "", 302, "/hub/", ""},
      {"/hub", "/hub", "a", 301, "/hub/?a", ""},
      {"/hub", "/hub/learn/", "", 200, "", "bytes of /learn/"},
      {"/hub", "/hub/learn", "", 301, "/hub/learn/", ""},
      {"/hub", "/hub/old/", "", 301, "/hub/learn/#caf%C3%A9", "moved"},
      {"/hub", "/learn/", "", 404, "", "bytes of /404.html"},
      {"/hub", "/hubble/learn/", "", 404, "", "bytes of /404.html"},
  };
  for (const Case& item : cases) {
    const Seen seen = ask(Snapshot(pages_at(item.base), {}), item.path, item.query);
    EXPECT_EQ(seen.status, item.status) << item.base << " " << item.path;
    EXPECT_EQ(seen.location, item.location) << item.base << " " << item.path;
    EXPECT_EQ(seen.body, item.body) << item.base << " " << item.path;
  }
}

TEST(Snapshot, draws_a_page_once_however_many_ask) {
  const Snapshot snapshot(pages_at(""), {});
  render_count = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&] {
      for (int round = 0; round < 100; ++round) EXPECT_EQ(ask(snapshot, "/learn/").status, 200);
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(render_count, 1);
}

TEST(Snapshot, lets_hashed_names_be_kept_for_a_year) {
  http::Request request;
  request.target.path = "/assets/a.1.css";
  const http::Response response = Snapshot(pages_at(""), {}).answer(request);
  EXPECT_NE(std::get<http::ReadyPointer>(response)->identity().head.find("immutable"), std::string::npos);
}

TEST(Snapshot, relaxes_the_policy_of_pages_with_a_diagram_alone) {
  const Snapshot snapshot(pages_at(""),
                          {.strict = "Policy: strict\r\n", .with_diagram = "Policy: relaxed\r\n"});
  for (const auto& [path, policy] : {std::pair{"/", "strict"},
                                     {"/learn/", "relaxed"},
                                     {"/old/", "strict"},
                                     {"/assets/a.1.css", "strict"},
                                     {"/nothing", "strict"}}) {
    http::Request request;
    request.target.path = path;
    const http::Response response = snapshot.answer(request);
    const std::string& head = std::get<http::ReadyPointer>(response)->identity().head;
    EXPECT_NE(head.find(std::string("Policy: ") + policy), std::string::npos) << path;
  }
}

TEST(Publisher, swaps_while_the_old_one_is_in_use) {
  Publisher publisher;
  EXPECT_EQ(publisher.current(), nullptr);
  publisher.publish(make_shared_snapshot(""));
  const auto old = publisher.current();
  publisher.publish(make_shared_snapshot("/hub"));
  EXPECT_EQ(ask(*old, "/learn/").status, 200);
  EXPECT_EQ(ask(*publisher.current(), "/learn/").status, 404);
}

}  // namespace
}  // namespace slm::app
