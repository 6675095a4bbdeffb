#pragma once
// What a handler gets and gives: one request, fully read and checked, and one of four kinds of response.
//
// A Request is borrowed for the length of the call. A Response owns all it names.

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "http/target.h"

namespace slm::http {

class ReadyResponse;  // http/ready_response.h
class EventChannel;   // http/event_channel.h

enum class Method : std::uint8_t { get, head, post, put, patch, remove, options, other };

/// "GET"; other methods are all called "OTHER".
std::string_view name_of(Method method);

/// "Not Found" for 404. Unknown numbers trap: they are ours, never the client's.
std::string_view reason_of(int status);

/// The header fields that anything here looks at. Others are checked and dropped.
enum class Field : std::uint8_t {
  accept,
  accept_encoding,
  authorization,
  content_type,
  cookie,
  expect,
  host,
  if_none_match,
  if_range,
  origin,
  range,
  request_id,  // X-Request-Id
  user_agent,
};
constexpr std::size_t k_field_count = 13;

struct Request {
  Method method = Method::get;
  Target target;
  std::array<std::string, k_field_count> fields;  // "" where not sent; repeated ones joined by ", "
  std::string body;
  std::string client;  // whose request it is: see client_of() in http/client.h
  bool keep_alive = true;
  bool is_http10 = false;

  std::string_view field(Field name) const { return fields[static_cast<std::size_t>(name)]; }
};

/// A response made for one request.
struct Dynamic {
  int status = 200;
  std::string content_type = "text/plain; charset=utf-8";
  std::vector<std::pair<std::string, std::string>> headers;  // besides type, length, date and security
  std::string body;
};

/// A response that stays open and sends what is published to the channel (Server-Sent Events).
struct EventStream {
  std::shared_ptr<EventChannel> channel;
};

/// A response that somebody else makes, for what takes long: its connection waits, the others go on.
struct Deferred {
  using Done = std::function<void(Dynamic)>;
  /// Called once, on the thread of the connection; must return soon. `done` may be called from any thread,
  /// once and as long as the server lives, also when the client has left meanwhile.
  std::function<void(Done done)> start;
};

using ReadyPointer = std::shared_ptr<const ReadyResponse>;
using Response = std::variant<ReadyPointer, Dynamic, EventStream, Deferred>;

}  // namespace slm::http
