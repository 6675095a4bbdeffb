#pragma once
// Reads little-endian numbers and runs of bytes from the start of a file, one after the other.
//
// Pure. What lies behind the end of the start is asked for (HeaderStop), never read.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "formats/weights/header_stop.h"

namespace slm::formats {

class ByteCursor {
 public:
  explicit ByteCursor(std::string_view start) : start_(start) {}

  std::uint64_t offset() const { return offset_; }

  /// The next `byte_count` bytes; a view into the start.
  Result<std::string_view, HeaderStop> take(std::uint64_t byte_count);

  /// Little-endian, `byte_count` 1 to 8 bytes wide. {0x01, 0x02} -> 0x0201.
  Result<std::uint64_t, HeaderStop> number(std::uint32_t byte_count);

  /// Moves past `count` things of `byte_count` bytes each; the product may overflow.
  Result<void, HeaderStop> skip(std::uint64_t count, std::uint64_t byte_count);

 private:
  std::string_view start_;
  std::uint64_t offset_ = 0;
};

}  // namespace slm::formats
