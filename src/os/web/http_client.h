#pragma once
// Fetches part of what stands at a web address, and stops as soon as the caller has enough.
//
// Not safe from several threads at once; one client keeps its connections and has one time limit for all it
// does. Only http and https; certificates are checked; at most k_max_redirects are followed, never from https
// to http. Where it may go is Reach's to say, name and resolved address, anew at each step. A token is sent
// to the hosts it is for and to nobody else, over https only: every redirect is followed by hand, so that
// this is decided anew at each step.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "os/web/reach.h"

namespace slm::os {

constexpr int k_max_redirects = 5;

struct HttpClientOptions {
  std::int64_t timeout_ms = 60'000;    // for everything together, from the first request on
  std::string token;                   // empty: none
  std::string token_host;              // gets the token, and so do hosts below it: "huggingface.co"
  std::function<bool()> is_cancelled;  // asked about once a second; may be empty
  Reach reach = Reach::everything();   // asked at each step of a redirect
};

struct ByteRange {
  std::uint64_t first = 0;
  std::uint64_t byte_count = 0;
};

struct HttpAnswer {
  std::string address;                       // where the bytes came from, after redirects
  bool is_range = false;                     // false: the server sends everything from the start
  std::optional<std::uint64_t> total_bytes;  // of the whole file, where the server says
};

enum class Flow : std::uint8_t { go_on, stop };

/// Called with each piece of the body, in order; `stop` ends the transfer at once, which is no failure.
using ByteSink = std::function<Flow(const HttpAnswer& answer, std::string_view bytes)>;

/// Whether `address` is one that the options' token may be sent to.
bool may_send_token(const std::string& address, const HttpClientOptions& options);

/// Fails for anything but an http or https address with a host and without a password.
Result<void> check_web_address(const std::string& address);

class HttpClient {
 public:
  explicit HttpClient(HttpClientOptions options);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  /// Asks for `range`; at least one byte. A server that knows no ranges answers with the whole file from its
  /// start, which is accepted where range.first is 0. Never more than range.byte_count bytes of a range reach
  /// the sink. Statuses other than 200 and 206 are failures.
  Result<HttpAnswer> get(const std::string& address, ByteRange range, const ByteSink& sink);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace slm::os
