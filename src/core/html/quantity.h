#pragma once
// Bytes and counts as people read them. Integers only, so that every face shows the same digits.
//
// Pure.

#include <cstdint>
#include <string>

namespace slm::html {

constexpr std::uint64_t k_gigabyte = 1'000'000'000;
constexpr std::uint64_t k_gibibyte = 1ULL << 30;

/// Decimal gigabytes with one digit after the point, rounded to nearest, no point for a whole number:
/// 29'319'014'400 -> "29.3", 8'000'000'000 -> "8".
std::string format_gigabytes(std::uint64_t bytes);

/// Billions with one digit after the point, as models are named: 14'659'507'200 -> "14.7".
std::string format_billions(std::uint64_t count);

}  // namespace slm::html
