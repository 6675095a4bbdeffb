// What well-behaved clients do.

#include <gtest/gtest.h>

#include "http/test_client.h"
#include "http/test_server.h"

namespace slm::test {
namespace {

TEST(http_server, answers_pipelined_requests_in_order) {
  TestServer server;
  TestClient client(server.port());
  std::string requests;
  for (int index = 0; index < 50; ++index) requests += get(index % 2 == 0 ? "/" : "/page/");
  ASSERT_TRUE(client.send(requests));
  for (int index = 0; index < 50; ++index) {
    const auto response = client.read_response();
    ASSERT_TRUE(response) << index;
    EXPECT_EQ(response->status, 200);
    EXPECT_EQ(response->body, index % 2 == 0 ? "home" : page_text());
  }
}

TEST(http_server, answers_a_request_that_comes_byte_by_byte) {
  TestServer server;
  TestClient client(server.port());
  for (const char letter : get("/")) ASSERT_TRUE(client.send({&letter, 1}));
  EXPECT_EQ(client.read_response()->body, "home");
}

TEST(http_server, answers_a_half_closed_client_fully) {
  TestServer server;
  TestClient client(server.port());
  client.send(get("/big") + get("/"));
  client.finish_sending();
  EXPECT_EQ(client.read_response()->body.size(), k_big_bytes);
  EXPECT_EQ(client.read_response()->body, "home");
  EXPECT_TRUE(client.is_closed());
}

TEST(http_server, sends_heads_alone_to_head) {
  TestServer server;
  TestClient client(server.port());
  client.send("HEAD /page/ HTTP/1.1\r\nHost: x\r\n\r\n");
  const auto head = client.read_response(false);
  EXPECT_EQ(head->field("Content-Length"), std::to_string(page_text().size()));
  EXPECT_EQ(client.ask(get("/"))->body, "home");
}

TEST(http_server, goes_on_with_others_while_one_response_is_being_made) {
  TestServer server([](http::ServerOptions& options) { options.thread_count = 1; });
  TestClient waiting(server.port());
  TestClient other(server.port());
  waiting.send(get("/") + get("/later") + get("/later") + get("/page/"));
  EXPECT_EQ(waiting.read_response()->body, "home");
  EXPECT_EQ(other.ask(get("/page/"))->body, page_text());
  EXPECT_TRUE(server.later().answer_one("first"));
  EXPECT_EQ(waiting.read_response()->body, "first");
  EXPECT_TRUE(server.later().answer_one("second"));
  EXPECT_EQ(waiting.read_response()->body, "second");
  EXPECT_EQ(waiting.read_response()->body, page_text());
  EXPECT_EQ(waiting.ask(get("/"))->body, "home");
}

TEST(http_server, closes_behind_a_late_response_where_the_client_said_so) {
  TestServer server;
  TestClient client(server.port());
  client.send(get("/later", "Connection: close\r\n"));
  EXPECT_TRUE(server.later().answer_one("late"));
  EXPECT_EQ(client.read_response()->body, "late");
  EXPECT_TRUE(client.is_closed());
}

TEST(http_server, bears_a_client_that_leaves_before_its_late_response) {
  TestServer server;
  {
    TestClient client(server.port());
    client.send(get("/later"));
    TestClient other(server.port());
    EXPECT_EQ(other.ask(get("/"))->status, 200);
  }
  EXPECT_TRUE(server.later().answer_one("nobody listens"));
  TestClient next(server.port());
  EXPECT_EQ(next.ask(get("/"))->status, 200);
}

TEST(http_server, says_304_to_whoever_has_the_page) {
  TestServer server;
  TestClient client(server.port());
  for (const std::string& coding : {std::string(), std::string("Accept-Encoding: gzip\r\n")}) {
    const auto first = client.ask(get("/page/", coding));
    EXPECT_EQ(first->field("Cache-Control"), "no-cache");
    const auto second = client.ask(get("/page/", coding + "If-None-Match: " + first->field("ETag") + "\r\n"));
    EXPECT_EQ(second->status, 304);
    EXPECT_EQ(second->field("ETag"), first->field("ETag"));
  }
  EXPECT_EQ(client.ask(get("/page/", "If-None-Match: \"other\"\r\n"))->status, 200);
}

TEST(http_server, negotiates_the_content_coding) {
  TestServer server;
  TestClient client(server.port());
  const auto plain = client.ask(get("/page/"));
  const auto gzip = client.ask(get("/page/", "Accept-Encoding: gzip\r\n"));
  const auto brotli = client.ask(get("/page/", "Accept-Encoding: gzip, br\r\n"));
  EXPECT_EQ(plain->field("Content-Encoding"), "");
  EXPECT_EQ(gzip->field("Content-Encoding"), "gzip");
  EXPECT_EQ(brotli->field("Content-Encoding"), "br");
  EXPECT_EQ(plain->field("Vary"), "Accept-Encoding");
  EXPECT_LT(gzip->body.size(), plain->body.size() / 4);
  EXPECT_LT(brotli->body.size(), plain->body.size() / 4);
  EXPECT_NE(plain->field("ETag"), gzip->field("ETag"));
}

TEST(http_server, sends_single_ranges) {
  TestServer server;
  TestClient client(server.port());
  const std::string tag = client.ask(get("/page/"))->field("ETag");
  struct Case {
    std::string fields;
    int status;
    std::string body;
    std::string content_range;
  };
  const std::string total = std::to_string(page_text().size());
  const Case cases[] = {
      {"Range: bytes=3-9\r\n", 206, page_text().substr(3, 7), "bytes 3-9/" + total},
      {"Range: bytes=-5\r\n", 206, page_text().substr(page_text().size() - 5), ""},
      {"Range: bytes=3-9\r\nAccept-Encoding: br\r\n", 206, page_text().substr(3, 7), ""},
      {"Range: bytes=3-9\r\nIf-Range: " + tag + "\r\n", 206, page_text().substr(3, 7), ""},
      {"Range: bytes=3-9\r\nIf-Range: \"old\"\r\n", 200, page_text(), ""},
      {"Range: bytes=0-1,3-4\r\n", 200, page_text(), ""},
      {"Range: bytes=99999999-\r\n", 416, "", "bytes */" + total},
  };
  for (const Case& item : cases) {
    const auto response = client.ask(get("/page/", item.fields));
    EXPECT_EQ(response->status, item.status) << item.fields;
    EXPECT_EQ(response->body, item.body) << item.fields;
    if (!item.content_range.empty()) {
      EXPECT_EQ(response->field("Content-Range"), item.content_range) << item.fields;
    }
  }
}

TEST(http_server, takes_bodies_with_length_chunks_and_permission) {
  TestServer server;
  TestClient client(server.port());
  const std::string start = "POST /echo HTTP/1.1\r\nHost: x\r\n";
  EXPECT_EQ(client.ask(start + "Content-Length: 5\r\n\r\nhello")->body, "hello");
  EXPECT_EQ(
      client.ask(start + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n")->body,
      "abcde");
  client.send(start + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.read_response()->status, 100);
  EXPECT_EQ(client.ask("hello")->body, "hello");
}

TEST(http_server, names_the_methods_it_takes) {
  TestServer server;
  TestClient client(server.port());
  const auto page = client.ask("DELETE / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(page->status, 405);
  EXPECT_EQ(page->field("Allow"), "GET, HEAD");
  EXPECT_EQ(client.ask(get("/echo"))->field("Allow"), "POST");
}

TEST(http_server, answers_programs_with_problem_documents_and_a_request_id) {
  TestServer server;
  TestClient client(server.port());
  const auto response = client.ask(get("/api/nothing", "X-Request-Id: my-id.7\r\n"));
  EXPECT_EQ(response->status, 404);
  EXPECT_EQ(response->field("Content-Type"), "application/problem+json");
  EXPECT_EQ(response->field("X-Request-Id"), "my-id.7");
  EXPECT_NE(client.ask(get("/api/nothing", "X-Request-Id: a b\r\n"))->field("X-Request-Id"), "a b");
}

TEST(http_server, closes_for_those_who_ask_and_for_http_1_0) {
  TestServer server;
  TestClient asking(server.port());
  EXPECT_EQ(asking.ask(get("/", "Connection: close\r\n"))->field("Connection"), "close");
  EXPECT_TRUE(asking.is_closed());
  TestClient old(server.port());
  EXPECT_EQ(old.ask("GET / HTTP/1.0\r\n\r\n")->status, 200);
  EXPECT_TRUE(old.is_closed());
  TestClient staying(server.port());
  const std::string keep = "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";
  EXPECT_EQ(staying.ask(keep)->field("Connection"), "keep-alive");
  EXPECT_EQ(staying.ask(keep)->body, "home");
}

TEST(http_server, streams_events_to_those_who_listen) {
  TestServer server;
  TestClient client(server.port());
  client.send(get("/events"));
  EXPECT_EQ(client.read_response()->field("Content-Type"), "text/event-stream");
  std::string seen;
  for (int attempt = 0; attempt < 100 && seen.empty(); ++attempt) {
    server.events().publish("reload", "now");
    seen = client.read_some();
  }
  EXPECT_TRUE(seen.starts_with("event: reload\ndata: now\n\n")) << seen;
}

TEST(http_server, counts_what_it_does) {
  TestServer server;
  TestClient client(server.port());
  client.ask(get("/"));
  client.ask(get("/nothing"));
  const std::string metrics = server.metrics();
  EXPECT_NE(metrics.find("http_responses_total{class=\"2xx\"} 1"), std::string::npos) << metrics;
  EXPECT_NE(metrics.find("http_responses_total{class=\"4xx\"} 1"), std::string::npos);
  EXPECT_NE(metrics.find("http_connections 1"), std::string::npos);
}

}  // namespace
}  // namespace slm::test
