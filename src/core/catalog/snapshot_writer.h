#pragma once
// Appends fields to a snapshot's payload: numbers of seven bits a byte, texts by their place in a table.
//
// Pure. An Archive of snapshot_fields.h.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "core/catalog/month.h"

namespace slm::catalog {

class SnapshotWriter {
 public:
  static constexpr bool k_is_reader = false;

  void count(std::uint64_t value);
  void flag(bool value) { count(value ? 1 : 0); }
  void text(const std::string& text);
  void month(const Month& month);
  void date(const Date& date);
  /// Small numbers of either sign stay short: 0, -1, 1, -2, … are written 0, 1, 2, 3, …
  void signed_number(const std::optional<std::int64_t>& value);

  /// Nothing is 0, a number one more than itself: nothing in a catalogue counts to 2^64 - 1.
  template <class Integer>
  void number(const std::optional<Integer>& value) {
    count(value ? std::uint64_t{*value} + 1 : 0);
  }

  template <class T, class Content>
  void optional(const std::optional<T>& value, Content&& content) {
    flag(value.has_value());
    if (value) content(*value);
  }

  /// A value of a closed list.
  template <class Enum>
  void word(Enum value) {
    count(static_cast<std::uint64_t>(value));
  }
  template <class Enum>
  void word(Enum value, Enum) {
    word(value);
  }

  template <class T, class Content>
  void list(const std::vector<T>& things, Content&& content) {
    count(things.size());
    for (const T& thing : things) content(thing);
  }

  /// The table of texts and, behind it, all fields.
  std::string take() const;

 private:
  std::string fields_;
  std::vector<std::string> texts_;  // in the order in which they were first used
  std::unordered_map<std::string, std::uint64_t> places_;
};

}  // namespace slm::catalog
