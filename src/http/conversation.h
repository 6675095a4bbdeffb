#pragma once
// One connection without its socket: bytes in, bytes out. Parses, routes, answers and batches pipelined
// requests; the coroutine in connection.cpp only moves the bytes.
//
// One thread. Ready bytes are not copied: pieces() point into the responses until sent() is called.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/request_parser.h"
#include "http/respond.h"
#include "http/router.h"
#include "http/worker_state.h"

namespace slm::http {

class Conversation {
 public:
  Conversation(const Router& router, const ParserLimits& limits, std::string_view security_lines,
               WorkerState& worker, std::string remote);

  /// What the client still owes.
  enum class Phase : std::uint8_t { idle, header, body };
  Phase phase() const;

  /// Room for the next read; never empty.
  struct Space {
    char* data;
    std::size_t size;
  };
  Space space();

  /// Takes `byte_count` bytes that were read into space().
  void received(std::size_t byte_count) { end_ += byte_count; }

  /// Answers the requests that are complete, as many as go into one batch. `draining`: this batch is the
  /// last one.
  void answer_requests();

  /// Answers in the client's place what it was too slow to ask (408).
  void answer_timeout();

  /// What to send now, in order; empty where nothing is due.
  const std::vector<std::string_view>& pieces() const { return pieces_; }
  std::uint64_t pending_bytes() const;
  /// Frees what pieces() named.
  void sent();

  bool must_close() const { return closing_; }
  /// A response that stays open comes after the pieces.
  const std::shared_ptr<EventChannel>& stream() const { return stream_; }
  /// A response that is not made yet comes after the pieces; no request is answered before it is.
  bool is_deferred() const { return deferred_.has_value(); }
  /// Has it made; to be called once.
  void start_deferred(Deferred::Done done) { deferred_->response.start(std::move(done)); }
  /// The response is there: the next batch begins with it.
  void finish_deferred(Dynamic response);
  /// The client waits for permission to send a body; asked once for each request.
  bool take_continue();

 private:
  struct Waiting {
    Deferred response;
    std::int64_t started_ns = 0;
  };

  void answer_one();
  void answer_dynamic(Dynamic response, std::int64_t started_ns);
  void answer_failure(int status, std::string_view reason);
  std::string request_id();
  void gather();
  void record(const Outgoing& out, std::int64_t started_ns, std::string_view id);

  const Router& router_;
  std::string_view security_lines_;
  WorkerState& worker_;
  std::string remote_;
  RequestParser parser_;
  ParserLimits limits_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0, end_ = 0;
  std::vector<Outgoing> batch_;
  std::vector<std::string_view> pieces_;
  std::string tail_, last_tail_;
  std::shared_ptr<EventChannel> stream_;
  std::optional<Waiting> deferred_;
  bool closing_ = false;
  bool keep_alive_line_ = false;
  bool asked_continue_ = false;
};

}  // namespace slm::http
