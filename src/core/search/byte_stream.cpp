#include "core/search/byte_stream.h"

namespace slm::search {

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

std::uint8_t ByteReader::byte() {
  if (at_ >= bytes_.size()) {
    ok_ = false;
    return 0;
  }
  return static_cast<std::uint8_t>(bytes_[at_++]);
}

std::uint64_t ByteReader::number() {
  std::uint64_t number = 0;
  for (int shift = 0; shift < 63; shift += 7) {
    const std::uint8_t next = byte();
    number |= static_cast<std::uint64_t>(next & 0x7F) << shift;
    if (next < 0x80) return number;
  }
  ok_ = false;
  return 0;
}

std::uint32_t ByteReader::u32() {
  std::uint32_t number = 0;
  for (int shift = 0; shift < 32; shift += 8) number |= static_cast<std::uint32_t>(byte()) << shift;
  return number;
}

std::string_view ByteReader::raw(std::uint64_t byte_count) {
  if (!ok_ || byte_count > bytes_.size() - at_) {
    ok_ = false;
    at_ = bytes_.size();
    return {};
  }
  const std::string_view bytes = bytes_.substr(at_, byte_count);
  at_ += byte_count;
  return bytes;
}

}  // namespace slm::search
