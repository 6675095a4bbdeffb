#pragma once
// Whether an address of the Internet Protocol belongs to the public internet.
//
// Pure. What is reserved for private networks, this machine, links, groups, documentation, tunnels and
// translation is not public, after the registries of IANA (RFC 6890; https://www.iana.org/assignments/
// iana-ipv4-special-registry/ and iana-ipv6-special-registry/, read 2026-11-22). A server that fetches what
// strangers name must not connect to such an address, whatever the name was that led there.

#include <sys/socket.h>

namespace slm::os {

/// 142.250.74.46 -> true; 10.0.0.1, 127.0.0.1, 169.254.169.254, ::1, ::ffff:8.8.8.8 and every other family ->
/// false. `address` is a sockaddr_in or sockaddr_in6 where its family says so.
bool is_public_address(const sockaddr& address);

}  // namespace slm::os
