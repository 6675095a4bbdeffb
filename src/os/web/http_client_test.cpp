#include "os/web/http_client.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "base/text.h"
#include "os/web/loopback_server.h"

namespace slm::os {
namespace {

HttpClientOptions with_token() {
  return {.token = "secret", .token_host = "huggingface.co"};
}

std::string whole_answer(std::string_view body) {
  return "HTTP/1.1 200 OK\r\nContent-Length: " + format_uint(body.size()) + "\r\nConnection: close\r\n\r\n" +
         std::string(body);
}

std::string redirect_to(const std::string& address) {
  return "HTTP/1.1 302 Found\r\nLocation: " + address + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
}

struct Fetched {
  Result<HttpAnswer> answer;
  std::string bytes;
};

Fetched fetch(const std::string& address, ByteRange range, HttpClientOptions options = {}) {
  HttpClient client(std::move(options));
  std::string bytes;
  Result<HttpAnswer> answer = client.get(address, range, [&](const HttpAnswer&, std::string_view piece) {
    bytes += piece;
    return bytes.size() >= range.byte_count ? Flow::stop : Flow::go_on;
  });
  return {std::move(answer), std::move(bytes)};
}

void expect_failure(const Fetched& fetched, std::string_view part) {
  ASSERT_FALSE(fetched.answer);
  EXPECT_NE(fetched.answer.error().message.find(part), std::string::npos) << fetched.answer.error().message;
}

TEST(http_client, fetches_a_range_and_learns_the_size_of_the_file) {
  const LoopbackServer server(serve_ranges("0123456789"));
  const Fetched fetched = fetch(server.address("/file"), {.first = 3, .byte_count = 4});
  ASSERT_TRUE(fetched.answer) << fetched.answer.error().message;
  EXPECT_EQ(fetched.bytes, "3456");
  EXPECT_TRUE(fetched.answer->is_range);
  EXPECT_EQ(fetched.answer->total_bytes, 10u);
}

TEST(http_client, stops_a_server_that_sends_everything) {
  const std::string file(64u << 20, 'x');
  const LoopbackServer server([&](const std::string&) { return whole_answer(file); });
  const Fetched fetched = fetch(server.address("/file"), {.byte_count = 1000});
  ASSERT_TRUE(fetched.answer) << fetched.answer.error().message;
  EXPECT_FALSE(fetched.answer->is_range);
  EXPECT_EQ(fetched.answer->total_bytes, file.size());
  EXPECT_GE(fetched.bytes.size(), 1000u);
  EXPECT_LT(fetched.bytes.size(), 100'000u);
  EXPECT_LT(server.sent_bytes(), 16u << 20);  // what fits the buffers of both sides
}

TEST(http_client, takes_no_more_of_a_range_than_it_asked_for) {
  const LoopbackServer server([](const std::string&) {
    return "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-3/*\r\nConnection: close\r\n\r\n" +
           std::string(100'000, 'x');
  });
  const Fetched fetched = fetch(server.address("/"), {.byte_count = 4});
  ASSERT_TRUE(fetched.answer);
  EXPECT_EQ(fetched.bytes, "xxxx");
  EXPECT_EQ(fetched.answer->total_bytes, std::nullopt);
}

TEST(http_client, refuses_a_range_that_it_did_not_ask_for) {
  const auto answer_with = [](std::string field) {
    return [field](const std::string&) {
      return "HTTP/1.1 206 Partial Content\r\n" + field +
             "Content-Length: 4\r\nConnection: close\r\n\r\nabcd";
    };
  };
  for (const char* field : {"", "Content-Range: bytes 5-8/10\r\n", "Content-Range: lines 0-3/10\r\n",
                            "Content-Range: bytes -/10\r\n", "Content-Range: bytes 0/3-10\r\n"}) {
    const LoopbackServer server(answer_with(field));
    expect_failure(fetch(server.address("/"), {.byte_count = 4}), "another range");
  }
  const LoopbackServer whole([](const std::string&) { return whole_answer("abcdefgh"); });
  expect_failure(fetch(whole.address("/"), {.first = 4, .byte_count = 4}), "stopped answering ranges");
}

TEST(http_client, follows_five_redirects_and_no_more) {
  const LoopbackServer server([](const std::string& request) {
    const char step = request[5];  // "GET /N"
    if (step == '0') return whole_answer("there");
    return redirect_to(std::string("/") + static_cast<char>(step - 1));
  });
  const Fetched five = fetch(server.address("/5"), {.byte_count = 5});
  ASSERT_TRUE(five.answer) << five.answer.error().message;
  EXPECT_EQ(five.bytes, "there");
  EXPECT_EQ(five.answer->address, server.address("/0"));
  expect_failure(fetch(server.address("/6"), {.byte_count = 5}), "more than 5 redirects");
}

TEST(http_client, follows_no_redirect_to_anything_but_the_web) {
  for (const char* target :
       {"file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1/x", "dict://127.0.0.1/x"}) {
    const LoopbackServer server([&](const std::string&) { return redirect_to(target); });
    expect_failure(fetch(server.address("/"), {.byte_count = 4}), "expected https or http");
  }
  const LoopbackServer server([](const std::string&) { return redirect_to("http://me:pass@127.0.0.1/"); });
  expect_failure(fetch(server.address("/"), {.byte_count = 4}), "password");
}

TEST(http_client, sends_no_token_where_it_does_not_belong) {
  const LoopbackServer server(serve_ranges("0123456789"));
  ASSERT_TRUE(fetch(server.address("/"), {.byte_count = 4}, with_token()).answer);
  HttpClientOptions of_this_host = with_token();
  of_this_host.token_host = "127.0.0.1";  // the right host, but not over https
  ASSERT_TRUE(fetch(server.address("/"), {.byte_count = 4}, of_this_host).answer);
  for (const std::string& request : server.requests()) {
    EXPECT_EQ(to_lower(request).find("authorization"), std::string::npos) << request;
    EXPECT_EQ(request.find("secret"), std::string::npos) << request;
  }
}

TEST(may_send_token, knows_the_host_by_its_name_alone) {
  const struct {
    const char* address;
    bool may;
  } cases[] = {
      {"https://huggingface.co/o/n/resolve/main/f", true},
      {"https://HuggingFace.co/x", true},
      {"https://cdn.huggingface.co/x", true},
      {"https://huggingface.co:8443/x", true},
      {"http://huggingface.co/x", false},
      {"https://evilhuggingface.co/x", false},
      {"https://huggingface.co.evil.org/x", false},
      {"https://evil.org/huggingface.co", false},
      {"https://huggingface.co@evil.org/", false},
      {"https://evil.org#@huggingface.co/", false},
      {"https://evil.org?.huggingface.co", false},
      {"ftp://huggingface.co/x", false},
      {"huggingface.co/x", false},
      {"", false},
  };
  for (const auto& row : cases) EXPECT_EQ(may_send_token(row.address, with_token()), row.may) << row.address;
  EXPECT_FALSE(may_send_token("https://huggingface.co/x", {}));
}

TEST(check_web_address, wants_http_or_https_and_a_host) {
  for (const char* good : {"https://a.org", "http://127.0.0.1:8080/x?y=1", "HTTPS://A.ORG/"}) {
    EXPECT_TRUE(check_web_address(good)) << good;
  }
  for (const char* bad : {"", "a.org/x", "file:///etc/passwd", "https://", "https://u:p@a.org/",
                          "https://u@a.org/", "ftp://a.org/", "http://a b/"}) {
    EXPECT_FALSE(check_web_address(bad)) << bad;
  }
}

TEST(http_client, gives_up_when_its_time_is_over) {
  const LoopbackServer server([](const std::string&) {
    std::this_thread::sleep_for(std::chrono::milliseconds(700));
    return whole_answer("late");
  });
  const auto started = std::chrono::steady_clock::now();
  expect_failure(fetch(server.address("/"), {.byte_count = 4}, {.timeout_ms = 100}), "cannot fetch");
  EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::milliseconds(600));
}

TEST(http_client, has_one_time_limit_for_all_requests) {
  const LoopbackServer server([](const std::string&) {
    std::this_thread::sleep_for(std::chrono::milliseconds(150));
    return whole_answer("abcd");
  });
  HttpClient client({.timeout_ms = 250});
  const ByteSink all = [](const HttpAnswer&, std::string_view) { return Flow::go_on; };
  EXPECT_TRUE(client.get(server.address("/"), {.byte_count = 4}, all));
  EXPECT_FALSE(client.get(server.address("/"), {.byte_count = 4}, all));
}

TEST(http_client, tells_what_went_wrong) {
  const LoopbackServer absent([](const std::string&) {
    return "HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\nConnection: close\r\n\r\ngone";
  });
  const Fetched fetched = fetch(absent.address("/"), {.byte_count = 4});
  expect_failure(fetched, "status 404");
  EXPECT_EQ(fetched.bytes, "");
  const LoopbackServer mute([](const std::string&) { return ""; });
  expect_failure(fetch(mute.address("/"), {.byte_count = 4}), "cannot fetch http://127.0.0.1");
  const LoopbackServer other([](const std::string&) { return "SSH-2.0-OpenSSH\r\n"; });
  expect_failure(fetch(other.address("/"), {.byte_count = 4}), "cannot fetch");
  const LoopbackServer cut(
      [](const std::string&) { return "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nab"; });
  expect_failure(fetch(cut.address("/"), {.byte_count = 50}), "cannot fetch");
  expect_failure(fetch("http://127.0.0.1:1/", {.byte_count = 4}), "cannot fetch");
}

Reach only(const std::string& list) {
  return Reach::listed(list).value();
}

TEST(http_client, asks_only_what_its_reach_has) {
  const LoopbackServer server(serve_ranges("0123456789"));
  const std::string address = server.address("/file");
  for (const Reach& reach : {only(""), only("huggingface.co"), Reach::public_web()}) {
    expect_failure(fetch(address, {.byte_count = 4}, {.reach = reach}), "what may be read here is");
  }
  EXPECT_TRUE(server.requests().empty());
  const Fetched allowed = fetch(address, {.byte_count = 4}, {.reach = only(server.address(""))});
  EXPECT_EQ(allowed.bytes, "0123");
}

TEST(http_client, asks_its_reach_again_at_each_redirect) {
  const LoopbackServer secret(serve_ranges("secret"));
  for (const std::string& target :
       {secret.address("/"), std::string("http://169.254.169.254/latest/meta-data/"),
        std::string("file:///etc/passwd"), std::string("https://evil.example/")}) {
    const LoopbackServer server([&](const std::string&) { return redirect_to(target); });
    const Fetched fetched =
        fetch(server.address("/"), {.byte_count = 4}, {.reach = only(server.address(""))});
    EXPECT_FALSE(fetched.answer) << target;
    EXPECT_EQ(fetched.bytes, "");
  }
  EXPECT_TRUE(secret.requests().empty());
}

// "localhost" and such names resolve to this machine; the https handshake must not even begin.
TEST(http_client, connects_to_no_private_address_whatever_its_name) {
  for (const char* address : {"https://127.0.0.1/", "https://[::1]/", "https://10.255.255.1/",
                              "https://169.254.169.254/", "https://2130706433/", "https://0x7f.1/"}) {
    const Fetched fetched =
        fetch(address, {.byte_count = 4}, {.timeout_ms = 2000, .reach = Reach::public_web()});
    expect_failure(fetched, "not on the public internet");
  }
}

TEST(http_client, ends_within_moments_where_it_is_cancelled) {
  const LoopbackServer server([](const std::string&) {
    std::this_thread::sleep_for(std::chrono::seconds(3));
    return std::string();
  });
  const auto started = std::chrono::steady_clock::now();
  const Fetched fetched =
      fetch(server.address("/slow"), {.byte_count = 4}, {.is_cancelled = [] { return true; }});
  EXPECT_FALSE(fetched.answer);
  EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(2));
}

}  // namespace
}  // namespace slm::os
