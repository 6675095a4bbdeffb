#include "http/request_parser.h"

// Beast 1.81 asserts that five bytes have arrived where a request whose first chunk is its last may have sent
// four
// ("0\r\nT"), so that a stranger could end a debug build. What it does there is right without the assertion.
#define BOOST_DISABLE_ASSERTS
#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>
#include <optional>
#include <utility>

#include "base/text.h"

namespace slm::http {
namespace {

namespace beast = boost::beast;
using beast::http::error;
using ErrorCode = beast::error_code;

std::string_view view(beast::string_view text) {
  return {text.data(), text.size()};
}

Method method_of(beast::http::verb verb) {
  switch (verb) {
    case beast::http::verb::get:
      return Method::get;
    case beast::http::verb::head:
      return Method::head;
    case beast::http::verb::post:
      return Method::post;
    case beast::http::verb::put:
      return Method::put;
    case beast::http::verb::patch:
      return Method::patch;
    case beast::http::verb::delete_:
      return Method::remove;
    case beast::http::verb::options:
      return Method::options;
    default:
      return Method::other;
  }
}

std::optional<Field> field_of(beast::http::field name, std::string_view text) {
  switch (name) {
    case beast::http::field::accept:
      return Field::accept;
    case beast::http::field::accept_encoding:
      return Field::accept_encoding;
    case beast::http::field::authorization:
      return Field::authorization;
    case beast::http::field::content_type:
      return Field::content_type;
    case beast::http::field::cookie:
      return Field::cookie;
    case beast::http::field::expect:
      return Field::expect;
    case beast::http::field::host:
      return Field::host;
    case beast::http::field::if_none_match:
      return Field::if_none_match;
    case beast::http::field::if_range:
      return Field::if_range;
    case beast::http::field::origin:
      return Field::origin;
    case beast::http::field::range:
      return Field::range;
    case beast::http::field::user_agent:
      return Field::user_agent;
    case beast::http::field::unknown:
      if (to_lower(text) == "x-request-id") return Field::request_id;
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

/// What one request has shown so far; filled by the parser's callbacks.
struct Record {
  Record(LargeBodies* bodies, std::string client) : large_bodies(bodies) {
    request.client = std::move(client);
  }
  ~Record() { give_back(); }
  Record(const Record&) = delete;
  Record& operator=(const Record&) = delete;

  LargeBodies* large_bodies;
  std::uint64_t held_bytes = 0;       // of large_bodies, for the body
  std::uint64_t most_body_bytes = 0;  // of this request
  Request request;
  std::uint32_t field_count = 0;
  std::uint32_t host_count = 0;
  bool has_length = false;
  bool has_coding = false;
  bool has_request_line = false;
  bool has_header = false;
  int failure_status = 0;
  std::string failure_reason;

  void clear() {
    for (std::string& field : request.fields) field.clear();
    give_back();
    request.body.clear();
    request.target.path.clear();
    request.target.query.clear();
    request.method = Method::get;
    request.is_http10 = false;
    field_count = host_count = 0;
    has_length = has_coding = has_request_line = has_header = false;
    failure_status = 0;
    failure_reason.clear();
  }

  /// Room for a body of `byte_count`, above the usual limit. Grows as a string would, and no further.
  bool hold(std::uint64_t byte_count) {
    if (byte_count <= held_bytes) return true;
    const std::uint64_t wanted = std::min(std::max(byte_count, 2 * held_bytes), most_body_bytes);
    if (!large_bodies->take(request.client, wanted - held_bytes)) return false;
    held_bytes = wanted;
    request.body.reserve(wanted);
    return true;
  }

  void give_back() {
    if (held_bytes == 0) return;
    large_bodies->give_back(request.client, std::exchange(held_bytes, 0));
    std::string().swap(request.body);
  }
};

// Beast's parser finds the pieces; which of them we accept is decided here.
class BeastParser final : public beast::http::basic_parser<true> {
 public:
  BeastParser(const ParserLimits& limits, Record& record) : limits_(limits), record_(record) {
    header_limit(limits.header_bytes);
    body_limit(limits.body_bytes);
    eager(true);
  }

 private:
  void refuse(ErrorCode& code, int status, std::string reason) {
    record_.failure_status = status;
    record_.failure_reason = std::move(reason);
    code = error::bad_value;
  }

  void on_request_impl(beast::http::verb method, beast::string_view, beast::string_view target, int version,
                       ErrorCode& code) override {
    record_.has_request_line = true;
    record_.request.method = method_of(method);
    record_.request.is_http10 = version == 10;
    if (target.size() > limits_.target_bytes) return refuse(code, 414, "the target is too long");
    auto parsed = http::parse_target(view(target));
    if (!parsed) return refuse(code, 400, parsed.error().message);
    record_.request.target = std::move(*parsed);
    record_.most_body_bytes = most_body_bytes();
    body_limit(record_.most_body_bytes);
  }

  std::uint64_t most_body_bytes() const {
    if (limits_.large_bodies == nullptr) return limits_.body_bytes;
    const Request& request = record_.request;
    return std::max(limits_.body_bytes,
                    limits_.large_bodies->most_bytes_of(request.method, request.target.path));
  }

  void on_response_impl(int, beast::string_view, int, ErrorCode&) override {}  // never for requests

  void on_field_impl(beast::http::field name, beast::string_view name_text, beast::string_view value,
                     ErrorCode& code) override {
    if (++record_.field_count > limits_.field_count) return refuse(code, 431, "there are too many fields");
    if (record_.has_header) return;  // a trailer must not pass for a header
    if (name == beast::http::field::content_length) record_.has_length = true;
    if (name == beast::http::field::transfer_encoding) {
      if (record_.has_coding || to_lower(view(value)) != "chunked") {
        return refuse(code, 501, "the only transfer coding here is chunked");
      }
      record_.has_coding = true;
    }
    const auto field = field_of(name, view(name_text));
    if (!field) return;
    if (*field == Field::host && ++record_.host_count > 1)
      return refuse(code, 400, "there are two Host fields");
    std::string& stored = record_.request.fields[static_cast<std::size_t>(*field)];
    if (!stored.empty()) stored += ", ";
    stored += view(value);
  }

  void on_header_impl(ErrorCode& code) override {
    if (record_.has_length && record_.has_coding) {
      return refuse(code, 400, "Content-Length and Transfer-Encoding exclude each other");
    }
    if (record_.request.is_http10 && record_.has_coding) {
      return refuse(code, 400, "HTTP/1.0 has no Transfer-Encoding");
    }
    if (!record_.request.is_http10 && record_.host_count == 0)
      return refuse(code, 400, "the Host field is missing");
    record_.request.keep_alive = keep_alive();
    record_.has_header = true;
  }

  void on_body_init_impl(const boost::optional<std::uint64_t>&, ErrorCode&) override {}

  std::size_t on_body_impl(beast::string_view body, ErrorCode& code) override { return append(body, code); }

  std::size_t append(beast::string_view bytes, ErrorCode& code) {
    const std::uint64_t byte_count = record_.request.body.size() + bytes.size();
    if (byte_count > record_.most_body_bytes) {
      refuse(code, 413, "the body is too large");
      return 0;
    }
    if (byte_count > limits_.body_bytes && !record_.hold(byte_count)) {
      refuse(code, 503, "too many long bodies are being read at the moment; try again soon");
      return 0;
    }
    record_.request.body += view(bytes);
    return bytes.size();
  }

  void on_chunk_header_impl(std::uint64_t, beast::string_view, ErrorCode&) override {}

  std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view body, ErrorCode& code) override {
    return append(body, code);
  }

  void on_finish_impl(ErrorCode&) override {}

  const ParserLimits& limits_;
  Record& record_;
};

void explain(const ErrorCode& code, Record& record) {
  if (record.failure_status != 0) return;
  if (code == error::header_limit) {
    record.failure_status = record.has_request_line ? 431 : 414;
    record.failure_reason = record.has_request_line ? "the header is too large" : "the target is too long";
  } else if (code == error::body_limit) {
    record.failure_status = 413;
    record.failure_reason = "the body is too large";
  } else if (code == error::bad_version) {
    record.failure_status = 505;
    record.failure_reason = "expected HTTP/1.0 or HTTP/1.1";
  } else {
    record.failure_status = 400;
    record.failure_reason = "the request is not valid HTTP: " + code.message();
  }
}

}  // namespace

struct RequestParser::State {
  State(const ParserLimits& given, std::string client)
      : limits(given), record(given.large_bodies, std::move(client)) {
    parser.emplace(limits, record);
  }

  ParserLimits limits;
  Record record;
  std::optional<BeastParser> parser;
};

RequestParser::RequestParser(const ParserLimits& limits, std::string client)
    : state_(std::make_unique<State>(limits, std::move(client))) {}
RequestParser::~RequestParser() = default;
RequestParser::RequestParser(RequestParser&&) noexcept = default;

RequestParser::Step RequestParser::put(std::string_view bytes) {
  if (state_->record.failure_status != 0) return {0, ParseState::failed};
  if (state_->parser->is_done()) return {0, ParseState::complete};
  if (bytes.empty()) return {};
  ErrorCode code;
  const std::size_t consumed =
      state_->parser->put(boost::asio::const_buffer(bytes.data(), bytes.size()), code);
  if (code && code != error::need_more) {
    explain(code, state_->record);
    return {consumed, ParseState::failed};
  }
  return {consumed, state_->parser->is_done() ? ParseState::complete : ParseState::need_more};
}

bool RequestParser::has_started() const {
  return state_->parser->got_some();
}

bool RequestParser::has_header() const {
  return state_->record.has_header;
}

const Request& RequestParser::request() const {
  return state_->record.request;
}

int RequestParser::failure_status() const {
  return state_->record.failure_status;
}

std::string_view RequestParser::failure_reason() const {
  return state_->record.failure_reason;
}

void RequestParser::reset() {
  state_->record.clear();
  state_->parser.emplace(state_->limits, state_->record);
}

}  // namespace slm::http
