#pragma once
// What rows of the collections have in common: their figures' types and where they come from.
//
// Pure values. A row lists its fields once, in a static function `visit(row, visitor)`; the reader of files
// and the writer of JSON are visitors, so nobody writes a field's name twice. A visitor has two calls:
// required(name, value) for what each row must say, optional(name, value) for the rest.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace slm::catalog {

/// Millionths of a US dollar: US$0.05 -> 50'000.
struct UsdMicros {
  std::uint64_t value = 0;
  bool operator==(const UsdMicros&) const = default;
};

/// Millionths of a euro; as published, never converted.
struct EurMicros {
  std::uint64_t value = 0;
  bool operator==(const EurMicros&) const = default;
};

/// Millionths of one: a chance of 25 % -> 250'000.
struct Share {
  std::uint64_t value = 0;
  bool operator==(const Share&) const = default;
};

/// Where a row's figures were read.
struct RowOrigin {
  std::vector<std::string> sources;     // the first is the main one
  Date checked;                         // the day they were read, or the day from which a price is
  std::vector<std::string> unverified;  // fields whose values stand in none of them
  std::vector<std::string> doubts;      // what else is not certain, in words

  /// Whether a field's value was seen in a source.
  bool is_verified(std::string_view field) const;
};

}  // namespace slm::catalog
