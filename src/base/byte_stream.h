#pragma once
// Numbers and texts as few bytes, and back: how the search index and the catalogue's snapshot are stored.
// Reading is hostile: past the end or beyond a limit every read gives nothing from then on, and ok() says so.
//
// Pure; a ByteReader borrows its bytes.

#include <cstdint>
#include <string>
#include <string_view>

namespace slm {

/// Seven bits a byte, lowest first; the highest bit says that more follow. 300 -> AC 02.
void append_number(std::string& out, std::uint64_t number);
/// Its byte count, then its bytes.
void append_text(std::string& out, std::string_view text);
/// Four bytes, lowest first.
void append_u32(std::string& out, std::uint32_t number);

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  std::uint8_t byte();
  /// At most `limit`.
  std::uint64_t number(std::uint64_t limit = UINT64_MAX);
  std::uint32_t u32();
  /// `byte_count` bytes as they stand.
  std::string_view raw(std::uint64_t byte_count);
  std::string_view text() { return raw(number()); }

  /// For what the caller finds wrong: gives nothing from now on.
  void fail();
  bool ok() const { return ok_; }
  bool at_end() const { return at_ >= bytes_.size(); }
  /// What was not read yet.
  std::string_view rest() const { return bytes_.substr(at_); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace slm
