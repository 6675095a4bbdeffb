#pragma once
// The time: of day for people and headers, monotonic for durations and deadlines.
//
// Pure rooms never include this; they take "now" as an argument.

#include <cstdint>

namespace slm::os {

/// Seconds since 1970-01-01 UTC.
std::int64_t unix_seconds();

/// Microseconds since 1970-01-01 UTC.
std::int64_t unix_microseconds();

/// Nanoseconds of a clock that never goes back; only differences mean something.
std::int64_t monotonic_ns();

}  // namespace slm::os
