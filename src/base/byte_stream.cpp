#include "base/byte_stream.h"

namespace slm {

void append_number(std::string& out, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) out += static_cast<char>(number | 0x80);
  out += static_cast<char>(number);
}

void append_text(std::string& out, std::string_view text) {
  append_number(out, text.size());
  out += text;
}

void append_u32(std::string& out, std::uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(number >> shift);
}

void ByteReader::fail() {
  ok_ = false;
  at_ = bytes_.size();
}

std::uint8_t ByteReader::byte() {
  if (at_ < bytes_.size()) return static_cast<std::uint8_t>(bytes_[at_++]);
  ok_ = false;
  return 0;
}

std::uint64_t ByteReader::number(std::uint64_t limit) {
  constexpr int k_last_shift = 63;  // the tenth byte has room for one bit
  std::uint64_t number = 0;
  for (int shift = 0; shift <= k_last_shift; shift += 7) {
    const std::uint8_t next = byte();
    const std::uint64_t bits = next & 0x7F;
    if (shift == k_last_shift && bits > 1) break;
    number |= bits << shift;
    if (next >= 0x80) continue;
    if (!ok_ || number > limit) break;
    return number;
  }
  fail();
  return 0;
}

std::uint32_t ByteReader::u32() {
  std::uint32_t number = 0;
  for (int shift = 0; shift < 32; shift += 8) number |= static_cast<std::uint32_t>(byte()) << shift;
  return ok_ ? number : 0;
}

std::string_view ByteReader::raw(std::uint64_t byte_count) {
  if (byte_count > bytes_.size() - at_) fail();
  if (!ok_) return {};
  const std::string_view bytes = bytes_.substr(at_, byte_count);
  at_ += bytes.size();
  return bytes;
}

}  // namespace slm
