#pragma once
// A calendar month: releases and training cutoffs are known no finer.
//
// Pure values.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace slm::catalog {

struct Month {
  std::int32_t year = 0;   // 1950..2199
  std::uint8_t month = 0;  // 1..12

  auto operator<=>(const Month&) const = default;
};

/// "2026-11"; nothing for any other text.
std::optional<Month> parse_month(std::string_view text);

/// For machines: "2026-11".
std::string format_iso(Month month);

/// For people: "Nov 2026".
std::string format_reader(Month month);

}  // namespace slm::catalog
