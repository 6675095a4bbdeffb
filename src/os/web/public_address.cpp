#include "os/web/public_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <iterator>

namespace slm::os {
namespace {

struct Block {
  std::uint32_t first;
  unsigned prefix_bits;
};

constexpr std::uint32_t ipv4(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  return a << 24 | b << 16 | c << 8 | d;
}

constexpr Block k_reserved[] = {
    {ipv4(0, 0, 0, 0), 8},        // this network
    {ipv4(10, 0, 0, 0), 8},       // private
    {ipv4(100, 64, 0, 0), 10},    // shared by providers
    {ipv4(127, 0, 0, 0), 8},      // this machine
    {ipv4(169, 254, 0, 0), 16},   // this link; clouds keep secrets at 169.254.169.254
    {ipv4(172, 16, 0, 0), 12},    // private
    {ipv4(192, 0, 0, 0), 24},     // protocol assignments
    {ipv4(192, 0, 2, 0), 24},     // documentation
    {ipv4(192, 31, 196, 0), 24},  // AS112
    {ipv4(192, 52, 193, 0), 24},  // AMT
    {ipv4(192, 88, 99, 0), 24},   // relays to IPv6
    {ipv4(192, 168, 0, 0), 16},   // private
    {ipv4(192, 175, 48, 0), 24},  // AS112
    {ipv4(198, 18, 0, 0), 15},    // benchmarks
    {ipv4(198, 51, 100, 0), 24},  // documentation
    {ipv4(203, 0, 113, 0), 24},   // documentation
    {ipv4(224, 0, 0, 0), 3},      // groups, and what was never given out
};

bool is_public_ipv4(std::uint32_t address) {
  return std::none_of(std::begin(k_reserved), std::end(k_reserved), [&](const Block& block) {
    return (address ^ block.first) >> (32 - block.prefix_bits) == 0;
  });
}

// Only 2000::/3 is given out; some of it holds addresses of IPv4 or leads nowhere.
bool is_public_ipv6(const std::array<std::uint8_t, 16>& bytes) {
  const unsigned first = unsigned{bytes[0]} << 8 | bytes[1];
  const unsigned second = unsigned{bytes[2]} << 8 | bytes[3];
  if (first >> 13 != 1) return false;                    // 2000::/3
  if (first == 0x2001 && second < 0x200) return false;   // 2001::/23: Teredo, ORCHID, benchmarks
  if (first == 0x2001 && second == 0xDB8) return false;  // documentation
  if (first == 0x2002) return false;                     // 6to4 holds an address of IPv4
  return !(first == 0x3FFF && second >> 12 == 0);        // 3fff::/20: documentation
}

}  // namespace

bool is_public_address(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in place{};
    std::memcpy(&place, &address, sizeof(place));
    return is_public_ipv4(ntohl(place.sin_addr.s_addr));
  }
  if (address.sa_family != AF_INET6) return false;
  sockaddr_in6 place{};
  std::memcpy(&place, &address, sizeof(place));
  std::array<std::uint8_t, 16> bytes{};
  std::memcpy(bytes.data(), place.sin6_addr.s6_addr, bytes.size());
  return is_public_ipv6(bytes);
}

}  // namespace slm::os
