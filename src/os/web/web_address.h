#pragma once
// The parts of a web address, read by the library that will follow it, so that both mean the same host.
//
// Pure; safe from any thread.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace slm::os {

struct WebAddress {
  std::string scheme;  // lower case: "https"
  std::string host;    // lower case; "[::1]" for an address of IPv6
  std::uint16_t port = 0;
  bool has_user = false;  // a name or password
};

/// "https://A.org/x" -> {"https", "a.org", 443}; nothing for what is no address or of a scheme without host.
std::optional<WebAddress> parse_web_address(const std::string& address);

/// ("a.b.org", "b.org") and ("b.org", "b.org") -> true, ("ab.org", "b.org") -> false.
bool is_host_or_below(std::string_view host, std::string_view domain);

}  // namespace slm::os
