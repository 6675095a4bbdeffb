#pragma once
// A request and its response to the bytes that go out: content coding, conditions, ranges, HEAD.
//
// Pure apart from the first compression of a ready response. The hot path of the server: a ready response
// costs a few compares and no copy.

#include <memory>
#include <string>
#include <string_view>

#include "http/message.h"

namespace slm::http {

/// Bytes to send. The head lacks the date and the empty line, which the connection adds.
struct Outgoing {
  int status = 200;
  std::string own_head, own_body;           // where the bytes were made for this request
  std::string_view ready_head, ready_body;  // where they belong to `ready`
  ReadyPointer ready;                       // keeps the two alive

  std::string_view head() const { return own_head.empty() ? ready_head : std::string_view(own_head); }
  std::string_view body() const { return own_body.empty() ? ready_body : std::string_view(own_body); }
};

/// Lines that every response made for one request carries besides its own.
struct DynamicLines {
  std::string_view security;    // from security_headers()
  std::string_view request_id;  // the client may quote it when it reports a failure
};

Outgoing answer(const Request& request, ReadyPointer ready);
Outgoing answer(const Request& request, Dynamic response, const DynamicLines& lines);
/// The head of a stream of events; what follows it has no length.
Outgoing answer_stream(const DynamicLines& lines);

}  // namespace slm::http
