#pragma once
// Bytes of a connection to requests, one after the other (RFC 9112), with Boost.Beast's parser inside.
//
// No I/O; one connection owns it. Give it bytes as they come, in any pieces: the outcome is the same.
// Refused: smuggling shapes (length and chunks together, unknown codings, two Hosts), what is over a limit,
// targets that parse_target() refuses.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "http/large_bodies.h"
#include "http/message.h"

namespace slm::http {

struct ParserLimits {
  std::uint32_t header_bytes = 16 * 1024;  // request line and all fields
  std::uint32_t target_bytes = 8 * 1024;
  std::uint32_t field_count = 100;
  std::uint64_t body_bytes = 1024 * 1024;
  LargeBodies* large_bodies = nullptr;  // exceptions to it; must outlive the parser
};

enum class ParseState : std::uint8_t { need_more, complete, failed };

class RequestParser {
 public:
  /// `client` is the same for all requests of a connection.
  explicit RequestParser(const ParserLimits& limits, std::string client = {});
  ~RequestParser();
  RequestParser(RequestParser&&) noexcept;

  struct Step {
    std::size_t consumed = 0;
    ParseState state = ParseState::need_more;
  };

  /// Takes bytes that follow what was consumed before. Bytes it did not consume must come again, with more
  /// behind them. After `complete` and `failed` nothing is taken until reset().
  Step put(std::string_view bytes);

  /// Part of a request was consumed.
  bool has_started() const;

  /// The request line and fields are there, the body perhaps not yet.
  bool has_header() const;

  /// Meaningful once the header is there; complete after ParseState::complete.
  const Request& request() const;

  /// 400, 413, 414, 431, 501, 503 or 505 after ParseState::failed.
  int failure_status() const;
  /// One sentence for the client.
  std::string_view failure_reason() const;

  /// Ready for the next request.
  void reset();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace slm::http
