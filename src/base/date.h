#pragma once
// A calendar day (proleptic Gregorian) and the texts in which we show one. Times of day are Unix seconds,
// UTC.
//
// Pure: "now" is an argument, never read here.

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace slm {

struct Date {
  std::int32_t year = 0;   // 1..9999; 0 where no date is known
  std::uint8_t month = 0;  // 1..12
  std::uint8_t day = 0;    // 1..31

  bool is_known() const { return year != 0; }
  auto operator<=>(const Date&) const = default;
};

/// "2026-11-21", or the date part of "2026-11-21T08:00:00Z". The day must exist.
Result<Date> parse_date(std::string_view text);

/// The UTC day of a Unix time in seconds.
Date date_of_unix_seconds(std::int64_t unix_seconds);

/// Days since 1970-01-01; negative before.
std::int64_t days_since_epoch(const Date& date);

/// For machines: "2026-11-21" (ISO 8601).
std::string format_iso(const Date& date);

/// For people: "21 Nov 2026".
std::string format_reader(const Date& date);

/// For HTTP headers (RFC 9110, section 5.6.7): "Sat, 21 Nov 2026 08:00:00 GMT".
std::string format_http(std::int64_t unix_seconds);

/// For feeds (RFC 3339): "2026-11-21T00:00:00Z".
std::string format_rfc3339(const Date& date);

}  // namespace slm
