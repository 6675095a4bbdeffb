#include "os/web/http_client.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "base/text.h"
#include "os/clock.h"
#include "os/web/public_address.h"
#include "os/web/web_address.h"

namespace slm::os {
namespace {

constexpr long k_connect_timeout_ms = 10'000;
constexpr std::uint64_t k_max_ignored_body_bytes = 64 * 1024;  // of redirects and failures

struct HandleDelete {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct ListDelete {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

struct ContentRange {
  std::uint64_t first = 0;
  std::optional<std::uint64_t> total_bytes;
};

// "bytes 0-99/1234" or "bytes 0-99/*"
std::optional<ContentRange> parse_content_range(std::string_view field) {
  const std::string lower = to_lower(trim(field));
  constexpr std::string_view k_unit = "bytes ";
  if (lower.substr(0, k_unit.size()) != k_unit) return std::nullopt;
  const std::string_view rest = std::string_view(lower).substr(k_unit.size());
  const std::size_t dash = rest.find('-');
  const std::size_t slash = rest.find('/');
  if (dash == std::string_view::npos || slash == std::string_view::npos || dash > slash) return std::nullopt;
  const auto first = parse_uint(rest.substr(0, dash));
  if (!first) return std::nullopt;
  return ContentRange{*first, parse_uint(rest.substr(slash + 1))};
}

// Asked for each address that a name leads to, before a packet goes there.
curl_socket_t open_public_socket(void* problem, curlsocktype, curl_sockaddr* place) {
  if (!is_public_address(place->addr)) {
    *static_cast<std::string*>(problem) = "its name leads to an address that is not on the public internet";
    return CURL_SOCKET_BAD;
  }
  return ::socket(place->family, place->socktype | SOCK_CLOEXEC, place->protocol);
}

int on_progress(void* is_cancelled, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return (*static_cast<const std::function<bool()>*>(is_cancelled))() ? 1 : 0;
}

void start_library_once() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  static_cast<void>(started);
}

// One request and its answer, while libcurl calls back.
struct Transfer {
  CURL* handle = nullptr;
  ByteRange range;
  const ByteSink* sink = nullptr;
  HttpAnswer answer;
  std::optional<ContentRange> content_range;
  std::uint64_t received_bytes = 0;  // of the body
  bool is_started = false;           // the body of an answer that is wanted began
  bool is_stopped = false;           // by us; no failure
  std::string problem;               // why we ended it

  long status() const {
    long code = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code);
    return code;
  }

  bool stop(std::string why) {
    problem = std::move(why);
    is_stopped = true;
    return false;
  }

  bool start() {
    is_started = true;
    if (status() == 206) {
      if (!content_range || content_range->first != range.first) {
        return stop("the server sent another range than was asked for");
      }
      answer.is_range = true;
      answer.total_bytes = content_range->total_bytes;
      return true;
    }
    if (range.first != 0) return stop("the server stopped answering ranges, or the file changed meanwhile");
    curl_off_t length = -1;
    curl_easy_getinfo(handle, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
    if (length >= 0) answer.total_bytes = static_cast<std::uint64_t>(length);
    return true;
  }

  // False ends the transfer.
  bool receive(std::string_view bytes) {
    const bool is_wanted = status() == 200 || status() == 206;
    if (!is_wanted) {
      received_bytes += bytes.size();
      return received_bytes <= k_max_ignored_body_bytes || stop("");
    }
    if (!is_started && !start()) return false;
    if (answer.is_range) {
      // A whole range ends by itself and keeps the connection; what is more than that ends it.
      if (received_bytes == range.byte_count) return stop("");
      bytes = bytes.substr(0, range.byte_count - received_bytes);
    }
    received_bytes += bytes.size();
    return (*sink)(answer, bytes) == Flow::go_on || stop("");
  }
};

std::size_t on_body(char* bytes, std::size_t size, std::size_t count, void* transfer) {
  return static_cast<Transfer*>(transfer)->receive({bytes, size * count}) ? size * count : 0;
}

std::size_t on_header(char* bytes, std::size_t size, std::size_t count, void* data) {
  Transfer& transfer = *static_cast<Transfer*>(data);
  const std::string_view line(bytes, size * count);
  constexpr std::string_view k_name = "content-range:";
  if (line.substr(0, 5) == "HTTP/") transfer.content_range.reset();  // the next answer begins
  if (to_lower(line.substr(0, k_name.size())) == k_name) {
    transfer.content_range = parse_content_range(line.substr(k_name.size()));
  }
  return size * count;
}

}  // namespace

struct HttpClient::State {
  HttpClientOptions options;
  std::unique_ptr<CURL, HandleDelete> handle;
  std::optional<std::int64_t> deadline_ns;

  std::int64_t remaining_ms() {
    if (!deadline_ns) deadline_ns = monotonic_ns() + options.timeout_ms * 1'000'000;
    return (*deadline_ns - monotonic_ns()) / 1'000'000;
  }

  Result<Permission> permission(const std::string& address) const;
  Result<std::string> step(const std::string& address, Transfer& transfer);
};

namespace {

void set_limits(CURL* handle, std::int64_t remaining_ms) {
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(remaining_ms));
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS,
                   std::min(k_connect_timeout_ms, static_cast<long>(remaining_ms)));
}

void set_request(CURL* handle, const std::string& address, const Transfer& transfer) {
  const std::string range = format_uint(transfer.range.first) + "-" +
                            format_uint(transfer.range.first + transfer.range.byte_count - 1);
  curl_easy_setopt(handle, CURLOPT_URL, address.c_str());
  curl_easy_setopt(handle, CURLOPT_USERAGENT, "slmhub");
  curl_easy_setopt(handle, CURLOPT_RANGE, range.c_str());
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, on_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &transfer);
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, on_header);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, &transfer);
}

// A proxy would look up the name itself, so there is none where the address behind the name matters.
void set_reach(CURL* handle, Permission permission, Transfer& transfer) {
  if (permission != Permission::public_only) return;
  curl_easy_setopt(handle, CURLOPT_PROXY, "");
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_public_socket);
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, &transfer.problem);
}

Unexpected<Error> fetch_failure(const std::string& address, const std::string& cause) {
  return fail("cannot fetch " + address + ": " + cause);
}

}  // namespace

Result<Permission> HttpClient::State::permission(const std::string& address) const {
  const auto parsed = parse_web_address(address);
  const Permission permission = parsed ? options.reach.permission(*parsed) : Permission::refused;
  if (permission != Permission::refused) return permission;
  return fail("found an address of " + (parsed ? parsed->scheme + "://" + parsed->host : "no host") +
              "; what may be read here is " + options.reach.description());
}

// One request without following; the address of a redirect, or "" when the answer was the wanted one.
Result<std::string> HttpClient::State::step(const std::string& address, Transfer& transfer) {
  SLM_TRY(const Permission permission, this->permission(address));
  const std::int64_t left_ms = remaining_ms();
  if (left_ms <= 0)
    return fail("it took more than " + format_uint(static_cast<std::uint64_t>(options.timeout_ms / 1000)) +
                " s");
  CURL* const curl = handle.get();
  curl_easy_reset(curl);  // keeps connections
  std::array<char, CURL_ERROR_SIZE> message{};
  std::unique_ptr<curl_slist, ListDelete> fields;
  set_limits(curl, left_ms);
  set_request(curl, address, transfer);
  set_reach(curl, permission, transfer);
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, message.data());
  if (options.is_cancelled) {
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, on_progress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &options.is_cancelled);
  }
  if (may_send_token(address, options)) {
    fields.reset(curl_slist_append(nullptr, ("Authorization: Bearer " + options.token).c_str()));
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, fields.get());
  }
  const CURLcode code = curl_easy_perform(curl);
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, nullptr);
  if (!transfer.problem.empty()) return fail(transfer.problem);
  if (code != CURLE_OK && !transfer.is_stopped) {
    return fail(message[0] != '\0' ? message.data() : curl_easy_strerror(code));
  }
  const long status = transfer.status();
  if (status == 200 || status == 206) return std::string();
  char* next = nullptr;
  if (status >= 301 && status <= 308) curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &next);
  if (next != nullptr) return std::string(next);
  return fail("the server answered with status " +
              format_uint(static_cast<std::uint64_t>(std::max(status, 0L))));
}

bool may_send_token(const std::string& address, const HttpClientOptions& options) {
  if (options.token.empty()) return false;
  const auto parsed = parse_web_address(address);
  return parsed && parsed->scheme == "https" && is_host_or_below(parsed->host, options.token_host);
}

Result<void> check_web_address(const std::string& address) {
  const auto parsed = parse_web_address(address);
  if (parsed && parsed->scheme != "https" && parsed->scheme != "http") {
    return fail("found an address of \"" + parsed->scheme + "\", expected https or http");
  }
  if (!parsed || parsed->host.empty()) return fail("found \"" + address + "\", expected a web address");
  if (parsed->has_user) return fail("found a name or password in the address; leave it out");
  return {};
}

HttpClient::HttpClient(HttpClientOptions options) : state_(std::make_unique<State>()) {
  start_library_once();
  state_->options = std::move(options);
  state_->handle.reset(curl_easy_init());
}

HttpClient::~HttpClient() = default;

Result<HttpAnswer> HttpClient::get(const std::string& address, ByteRange range, const ByteSink& sink) {
  if (state_->handle == nullptr) return fetch_failure(address, "libcurl could not be started");
  std::string at = address;
  for (int redirects = 0; redirects <= k_max_redirects; ++redirects) {
    const Result<void> checked = check_web_address(at);
    if (!checked) return fetch_failure(address, checked.error().message);
    Transfer transfer;
    transfer.handle = state_->handle.get();
    transfer.range = range;
    transfer.sink = &sink;
    transfer.answer.address = at;
    const Result<std::string> next = state_->step(at, transfer);
    if (!next) return fetch_failure(address, next.error().message);
    if (next->empty()) return transfer.answer;
    if (parse_web_address(at)->scheme == "https" && parse_web_address(*next)->scheme != "https") {
      return fetch_failure(address, "it leads from https to an address that is not");
    }
    at = *next;
  }
  return fetch_failure(address, "it leads over more than " + format_uint(k_max_redirects) + " redirects");
}

}  // namespace slm::os
