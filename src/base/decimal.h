#pragma once
// Numbers with a point, as text: few digits, for people and for JSON.
//
// Pure, no locale. std::to_chars(double) costs a WebAssembly module 124 KB, so this is our own; it is exact
// to the digits asked for below 2^53. Not for storing numbers: digits beyond those asked for are gone.

#include <cstdint>
#include <string>

namespace slm {

/// `value` with `decimals` (0..9) digits after the point, halves away from zero: (2.345, 1) -> "2.3",
/// (-0.04, 1) -> "0.0". Magnitudes from 10^15 and what is not finite give "" .
std::string format_fixed(double value, unsigned decimals);

/// As many digits after the point as `digits` (1..9) significant ones need, none where the number is large,
/// without trailing zeros: (0.012345, 3) -> "0.0123", (1234.5, 3) -> "1235", (2.50, 3) -> "2.5".
std::string format_significant(double value, unsigned digits);

/// 12'345'678 -> "12,345,678".
std::string format_grouped(std::uint64_t number);

}  // namespace slm
