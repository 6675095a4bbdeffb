#include "http/conversation.h"

#include <algorithm>
#include <cstring>

#include "http/client.h"
#include "http/event_channel.h"
#include "http/problem.h"
#include "http/ready_response.h"
#include "os/clock.h"

namespace slm::http {
namespace {

constexpr std::size_t k_batch_limit = 16;  // three pieces each: one writev takes them all
constexpr std::size_t k_first_buffer_bytes = 4096;
constexpr const char* k_retry_after_seconds = "5";

bool is_request_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' || letter == '.';
  });
}

}  // namespace

Conversation::Conversation(const Router& router, const ParserLimits& limits, std::string_view security_lines,
                           WorkerState& worker, std::string remote)
    : router_(router),
      security_lines_(security_lines),
      worker_(worker),
      remote_(std::move(remote)),
      parser_(limits, client_of(remote_)),
      limits_(limits),
      buffer_(k_first_buffer_bytes) {
  batch_.reserve(k_batch_limit);
}

Conversation::Phase Conversation::phase() const {
  if (parser_.has_header()) return Phase::body;
  return begin_ == end_ && !parser_.has_started() ? Phase::idle : Phase::header;
}

Conversation::Space Conversation::space() {
  if (begin_ == end_) begin_ = end_ = 0;
  if (end_ == buffer_.size() && begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  // The parser refuses a header above its limit, so that this ends.
  if (end_ == buffer_.size()) buffer_.resize(buffer_.size() * 2);
  return {buffer_.data() + end_, buffer_.size() - end_};
}

void Conversation::answer_requests() {
  while (begin_ < end_ && batch_.size() < k_batch_limit && !closing_ && !stream_ && !deferred_) {
    const auto step = parser_.put({buffer_.data() + begin_, end_ - begin_});
    begin_ += step.consumed;
    if (step.state == ParseState::need_more) {
      // Only a chunk's header that never ends can grow beyond what the parser itself refuses.
      if (end_ - begin_ > 2 * std::size_t{limits_.header_bytes})
        answer_failure(431, "a chunk header is too large");
      break;
    }
    if (step.state == ParseState::failed) {
      answer_failure(parser_.failure_status(), parser_.failure_reason());
    } else {
      answer_one();
      if (deferred_) break;  // the parser keeps the request until it is answered
    }
    parser_.reset();
    asked_continue_ = false;
  }
  gather();
}

void Conversation::answer_one() {
  const std::int64_t started_ns = os::monotonic_ns();
  const Request& request = parser_.request();
  Response response = router_.route(request);
  if (auto* deferred = std::get_if<Deferred>(&response)) {
    deferred_ = {std::move(*deferred), started_ns};
    return;
  }
  if (auto* dynamic = std::get_if<Dynamic>(&response)) return answer_dynamic(std::move(*dynamic), started_ns);
  closing_ = !request.keep_alive || worker_.draining;
  keep_alive_line_ = request.is_http10 && request.keep_alive;
  auto* ready = std::get_if<ReadyPointer>(&response);
  const std::string id = ready == nullptr || worker_.has_log() ? request_id() : std::string();
  if (ready != nullptr) {
    batch_.push_back(answer(request, std::move(*ready)));
  } else {
    closing_ = true;  // a stream has no length: its end is the end of the connection
    if (request.method != Method::head) stream_ = std::get<EventStream>(response).channel;
    batch_.push_back(answer_stream({security_lines_, id}));
  }
  record(batch_.back(), started_ns, id);
}

void Conversation::answer_dynamic(Dynamic response, std::int64_t started_ns) {
  const Request& request = parser_.request();
  closing_ = !request.keep_alive || worker_.draining;
  keep_alive_line_ = request.is_http10 && request.keep_alive;
  const std::string id = request_id();
  batch_.push_back(answer(request, std::move(response), {security_lines_, id}));
  record(batch_.back(), started_ns, id);
}

void Conversation::finish_deferred(Dynamic response) {
  const std::int64_t started_ns = deferred_->started_ns;
  deferred_.reset();
  answer_dynamic(std::move(response), started_ns);
  parser_.reset();
  asked_continue_ = false;
}

std::string Conversation::request_id() {
  const std::string_view given = parser_.request().field(Field::request_id);
  return is_request_id(given) ? std::string(given) : worker_.next_request_id();
}

void Conversation::answer_failure(int status, std::string_view reason) {
  const std::int64_t started_ns = os::monotonic_ns();
  const std::string id = worker_.next_request_id();
  closing_ = true;
  const Request& request = parser_.request();
  Dynamic response = problem(request, status, reason);
  if (status == 503) response.headers.emplace_back("Retry-After", k_retry_after_seconds);
  batch_.push_back(answer(request, std::move(response), {security_lines_, id}));
  record(batch_.back(), started_ns, id);
}

void Conversation::answer_timeout() {
  answer_failure(408, "the request did not arrive in time");
  gather();
}

void Conversation::record(const Outgoing& out, std::int64_t started_ns, std::string_view id) {
  const auto duration_us = static_cast<std::uint64_t>(os::monotonic_ns() - started_ns) / 1000;
  worker_.counts().add_response(out.status, out.body().size(), duration_us);
  if (!worker_.has_log()) return;
  const Request& request = parser_.request();
  worker_.log({os::unix_microseconds(), id, remote_, name_of(request.method), request.target.path,
               request.field(Field::user_agent), out.status, out.body().size(), duration_us});
}

void Conversation::gather() {
  pieces_.clear();
  if (batch_.empty()) return;
  // Copies, because the worker's tails move on with the clock while these bytes are being sent.
  const HeadTails& tails = worker_.tails();
  tail_ = tails.plain;
  last_tail_ = closing_ ? tails.close : keep_alive_line_ ? tails.keep_alive : tails.plain;
  for (std::size_t at = 0; at < batch_.size(); ++at) {
    pieces_.push_back(batch_[at].head());
    pieces_.push_back(at + 1 == batch_.size() ? last_tail_ : tail_);
    if (!batch_[at].body().empty()) pieces_.push_back(batch_[at].body());
  }
}

std::uint64_t Conversation::pending_bytes() const {
  std::uint64_t total = 0;
  for (const std::string_view piece : pieces_) total += piece.size();
  return total;
}

void Conversation::sent() {
  batch_.clear();
  pieces_.clear();
}

bool Conversation::take_continue() {
  if (asked_continue_ || !parser_.has_header()) return false;
  if (parser_.request().field(Field::expect) != "100-continue") return false;
  asked_continue_ = true;
  return true;
}

}  // namespace slm::http
