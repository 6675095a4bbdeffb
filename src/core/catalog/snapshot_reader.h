#pragma once
// Reads the fields of a snapshot's payload from any bytes.
//
// Pure. An Archive of snapshot_fields.h: after the first mistake every field is empty and lists end, so that
// the caller looks at is_good() once, at the end. What is taken into memory is counted and limited.

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_stream.h"
#include "base/date.h"
#include "core/catalog/names.h"

namespace slm::catalog {

class SnapshotReader {
 public:
  static constexpr bool k_is_reader = true;

  /// Borrows `payload`, which starts with the table of texts.
  explicit SnapshotReader(std::string_view payload);

  bool is_good() const { return in_.ok(); }
  bool is_at_end() const { return in_.at_end(); }

  void count(std::uint64_t& value) { value = in_.number(); }
  void count(std::uint32_t& value) { value = static_cast<std::uint32_t>(in_.number(UINT32_MAX)); }
  void flag(bool& value) { value = in_.number(1) == 1; }
  void text(std::string& text);
  void month(Month& month);
  void date(Date& date);
  void signed_number(std::optional<std::int64_t>& value);

  template <class Integer>
  void number(std::optional<Integer>& value) {
    // One more than the largest number of the type; of 64 bits the largest itself is not used.
    constexpr std::uint64_t k_largest = std::numeric_limits<Integer>::max();
    const std::uint64_t shifted = in_.number(k_largest == UINT64_MAX ? k_largest : k_largest + 1);
    value.reset();
    if (shifted > 0) value = static_cast<Integer>(shifted - 1);
  }

  template <class T, class Content>
  void optional(std::optional<T>& value, Content&& content) {
    value.reset();
    if (in_.number(1) == 0) return;
    T held{};
    content(held);
    value = std::move(held);
  }

  template <class Enum>
  void word(Enum& value) {
    value = static_cast<Enum>(in_.number(names<Enum>().size() - 1));
  }
  template <class Enum>
  void word(Enum& value, Enum last) {
    value = static_cast<Enum>(in_.number(static_cast<std::uint64_t>(last)));
  }

  template <class T, class Content>
  void list(std::vector<T>& things, Content&& content) {
    // Every thing takes a byte at least, so a longer list cannot be there.
    for (std::uint64_t left = in_.number(in_.rest().size()); left > 0 && in_.ok(); --left) {
      if (!take_memory(sizeof(T))) return;
      content(things.emplace_back());
    }
  }

 private:
  bool take_memory(std::size_t byte_count);
  void read_texts();

  ByteReader in_;
  std::size_t memory_left_;
  std::vector<std::string_view> texts_;
};

}  // namespace slm::catalog
