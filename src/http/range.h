#pragma once
// Byte ranges (RFC 9110, section 14): one range of a body, as download managers and media players ask for.
//
// Pure. Several ranges in one request are answered with the whole body, which the RFC allows.

#include <cstdint>
#include <string_view>

namespace slm::http {

enum class RangeKind : std::uint8_t { whole, part, unsatisfiable };

struct Range {
  RangeKind kind = RangeKind::whole;
  std::uint64_t first = 0;       // offset of the first byte, where kind is part
  std::uint64_t byte_count = 0;  // at least 1, where kind is part
};

/// "bytes=0-99", "bytes=100-", "bytes=-50" of a body of `total_bytes`. What is not a single range of bytes
/// is `whole`; one that starts behind the end is `unsatisfiable`.
Range parse_range(std::string_view field, std::uint64_t total_bytes);

}  // namespace slm::http
