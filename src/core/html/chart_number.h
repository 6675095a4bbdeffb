#pragma once
// Numbers as they stand on an axis, beside a mark and in the table of a chart.
//
// Pure; multiplication, division and whole numbers only, so that every machine writes the same digits.

#include <string>
#include <string_view>

#include "core/html/chart.h"

namespace slm::html {

/// Finite and at most 1e100 in size: what a chart can draw.
bool is_known(double value);

/// 10 to the power of `exponent`, -110 to 110.
double power_of_ten(int exponent);

/// `value` rounded to `digits` significant digits (1 to 12), whole digits never dropped, without trailing
/// zeros; thousands parted from 10,000 on; from 1e15 on and below 1e-6 as a power of ten. 3 digits: 8.9412 ->
/// "8.94", 0.0012345 -> "0.00123", 12345.6 -> "12,346", 2e17 -> "2e17".
std::string format_significant(double value, unsigned digits);

/// The same in the notation: compact 12300 -> "12.3K", binary 8192 -> "8K".
std::string format_number(double value, Notation notation, unsigned digits = 3);

/// "8.9 GB", "40%", "$0.20"; without unit the number alone.
std::string with_unit(std::string_view number, std::string_view unit);

}  // namespace slm::html
