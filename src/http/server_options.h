#pragma once
// Everything that can be set about the server; the defaults are meant for the open internet.

#include <cstdint>
#include <string>

#include "http/request_parser.h"

namespace slm::http {

/// Where to listen: an address and a port; port 0 takes a free one.
struct Endpoint {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;
};

/// How long a client may take, in milliseconds.
struct Timeouts {
  std::uint32_t header_ms = 10'000;  // from the first byte of a request to the end of its header
  std::uint32_t body_ms = 30'000;    // from there to the end of its body
  std::uint32_t idle_ms = 60'000;    // between requests
  std::uint32_t write_ms = 30'000;   // to take a response, plus a second for each `slowest_bytes_per_second`
  std::uint32_t shutdown_ms = 10'000;  // to finish what is in flight when the server stops
};
constexpr std::uint64_t k_slowest_bytes_per_second = 4096;

/// PEM files; both or none.
struct TlsFiles {
  std::string certificate;
  std::string key;
};

struct ServerOptions {
  Endpoint endpoint;
  unsigned thread_count = 0;  // 0: one for each core
  std::uint32_t connection_limit = 10'000;
  ParserLimits limits;
  Timeouts timeouts;
  TlsFiles tls;
  std::string security_lines;  // from security_headers(), for responses made for one request
};

}  // namespace slm::http
