#pragma once
// Who a connection belongs to, for limits that hold for each client.
//
// Pure.

#include <string>

namespace slm::http {

/// The address of the other end as limits count it: a household or a machine has one IPv4 address, or the
/// 2^64 addresses of an IPv6 network. "203.0.113.7" -> "203.0.113.7", "::ffff:203.0.113.7" -> "203.0.113.7",
/// "2001:db8:1:2:3::4" -> "2001:db8:1:2::/64". What is no address stays as it is.
std::string client_of(const std::string& address);

}  // namespace slm::http
