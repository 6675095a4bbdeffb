#include "http/security_headers.h"

namespace slm::http {

std::string security_headers(const SecurityPolicy& policy) {
  std::string lines = "Content-Security-Policy: " + policy.content_security_policy + "\r\n";
  lines +=
      "X-Content-Type-Options: nosniff\r\n"
      "Referrer-Policy: strict-origin-when-cross-origin\r\n"
      "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\r\n"
      "Cross-Origin-Opener-Policy: same-origin\r\n";
  if (policy.transport == Transport::tls) lines += "Strict-Transport-Security: max-age=31536000\r\n";
  return lines;
}

}  // namespace slm::http
