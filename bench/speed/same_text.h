#pragma once
// Whether two texts are the same but for small differences of their numbers.

#include <string>
#include <string_view>

namespace slm::speed_fit {

/// "" where they are; else what differs first. Compilers round sums differently, so that a fit repeats to a
/// few thousandths and not to the bit.
std::string first_difference(std::string_view left, std::string_view right, double tolerance);

}  // namespace slm::speed_fit
