#pragma once
// How far a typed word is from a known one: letters left out, added, changed or swapped.
//
// Pure; ASCII words only, others are as far as can be.

#include <cstdint>
#include <string_view>

namespace slm::search {

constexpr std::uint32_t k_too_far = 255;

/// The smallest number of mistakes (optimal string alignment) that makes `typed` of `known`, or of the
/// beginning of `known` where that is shorter to come by; k_too_far above `limit`. The first letter of a
/// beginning must be right. ("qauntization", "quantization", 2) -> 1
struct Distance {
  std::uint32_t whole = k_too_far;
  std::uint32_t beginning = k_too_far;
};
Distance distance_between(std::string_view typed, std::string_view known, std::uint32_t limit);

/// How many mistakes are forgiven in a word: none up to 3 letters, one up to 7, then two.
std::uint32_t forgiven_mistakes(std::string_view typed);

}  // namespace slm::search
