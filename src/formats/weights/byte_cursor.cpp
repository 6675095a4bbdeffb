#include "formats/weights/byte_cursor.h"

#include <limits>

namespace slm::formats {

Result<std::string_view, HeaderStop> ByteCursor::take(std::uint64_t byte_count) {
  std::uint64_t end = 0;
  if (__builtin_add_overflow(offset_, byte_count, &end)) end = std::numeric_limits<std::uint64_t>::max();
  if (end > start_.size()) return need_bytes(end);
  const std::string_view bytes =
      start_.substr(static_cast<std::size_t>(offset_), static_cast<std::size_t>(byte_count));
  offset_ = end;
  return bytes;
}

Result<std::uint64_t, HeaderStop> ByteCursor::number(std::uint32_t byte_count) {
  SLM_TRY(const std::string_view bytes, take(byte_count));
  std::uint64_t value = 0;
  for (std::uint32_t i = byte_count; i > 0; --i) {
    value = value << 8 | static_cast<unsigned char>(bytes[i - 1]);
  }
  return value;
}

Result<void, HeaderStop> ByteCursor::skip(std::uint64_t count, std::uint64_t byte_count) {
  std::uint64_t total = 0;
  if (__builtin_mul_overflow(count, byte_count, &total)) total = std::numeric_limits<std::uint64_t>::max();
  SLM_TRY_DONE(take(total));
  return {};
}

}  // namespace slm::formats
