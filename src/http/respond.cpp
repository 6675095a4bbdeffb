#include "http/respond.h"

#include <algorithm>

#include "base/text.h"
#include "http/conditional.h"
#include "http/range.h"
#include "http/ready_response.h"

namespace slm::http {
namespace {

// True where the range changed what is sent.
bool answer_range(const Request& request, const ReadyResponse& ready, Outgoing& out) {
  const Representation& whole = ready.identity();
  if (!allows_range(request.field(Field::if_range), whole.entity_tag)) return false;
  const Range range = parse_range(request.field(Field::range), whole.body.size());
  if (range.kind == RangeKind::whole) return false;
  if (range.kind == RangeKind::unsatisfiable) {
    out.status = 416;
    out.own_head = ready.unsatisfiable_head();
    return true;
  }
  const std::string line = "Content-Range: bytes " + format_uint(range.first) + "-" +
                           format_uint(range.first + range.byte_count - 1) + "/" +
                           format_uint(whole.body.size()) + "\r\n";
  out.status = 206;
  out.own_head = ready.partial_head(line, range.byte_count);
  out.ready_body = std::string_view(whole.body).substr(range.first, range.byte_count);
  return true;
}

// A line end inside a value would let it write fields of its own.
std::string one_line(std::string value) {
  std::replace_if(
      value.begin(), value.end(), [](char letter) { return static_cast<unsigned char>(letter) < 0x20; }, ' ');
  return value;
}

}  // namespace

Outgoing answer(const Request& request, ReadyPointer ready) {
  Outgoing out;
  out.status = ready->status();
  const bool wants_range = request.method == Method::get && !request.field(Field::range).empty();
  const std::string_view if_none_match = request.field(Field::if_none_match);
  const std::string_view accept_encoding = request.field(Field::accept_encoding);
  // A range counts bytes of the plain form, so that form is the one to talk about.
  const Representation& form = wants_range || accept_encoding.empty()
                                   ? ready->identity()
                                   : ready->best(parse_accept_encoding(accept_encoding));
  const bool has_tag = !form.entity_tag.empty();
  if (has_tag && !if_none_match.empty() && matches_entity_tag(if_none_match, form.entity_tag)) {
    out.status = 304;
    out.ready_head = form.not_modified_head;
  } else if (!(has_tag && wants_range && answer_range(request, *ready, out))) {
    out.ready_head = form.head;
    if (request.method != Method::head) out.ready_body = form.body;
  }
  out.ready = std::move(ready);
  return out;
}

Outgoing answer(const Request& request, Dynamic response, const DynamicLines& lines) {
  Outgoing out;
  out.status = response.status;
  out.own_head = "HTTP/1.1 " + format_uint(static_cast<std::uint64_t>(response.status)) + " " +
                 std::string(reason_of(response.status)) + "\r\n";
  bool has_cache_control = false;
  for (auto& [name, value] : response.headers) {
    has_cache_control = has_cache_control || name == "Cache-Control";
    out.own_head += name + ": " + one_line(std::move(value)) + "\r\n";
  }
  if (!has_cache_control) out.own_head += "Cache-Control: no-store\r\n";
  if (response.status != 204) {
    out.own_head += "Content-Type: " + response.content_type +
                    "\r\nContent-Length: " + format_uint(response.body.size()) + "\r\n";
  }
  out.own_head += lines.security;
  out.own_head += "X-Request-Id: " + std::string(lines.request_id) + "\r\n";
  if (request.method != Method::head && response.status != 204) out.own_body = std::move(response.body);
  return out;
}

Outgoing answer_stream(const DynamicLines& lines) {
  Outgoing out;
  out.own_head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n" +
                 std::string(lines.security) + "X-Request-Id: " + std::string(lines.request_id) + "\r\n";
  return out;
}

}  // namespace slm::http
