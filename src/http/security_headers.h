#pragma once
// The fields that tell a browser what a page may not do.
//
// Pure.

#include <cstdint>
#include <string>

namespace slm::http {

enum class Transport : std::uint8_t { plain, tls };

struct SecurityPolicy {
  std::string content_security_policy;  // the value of the field
  Transport transport = Transport::plain;
};

/// Whole header lines, each with its CRLF. Strict-Transport-Security is sent over TLS alone: over plain HTTP
/// browsers ignore it, and a developer's localhost must not be locked to HTTPS.
std::string security_headers(const SecurityPolicy& policy);

}  // namespace slm::http
