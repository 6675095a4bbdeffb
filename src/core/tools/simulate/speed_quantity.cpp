#include "core/tools/simulate/speed_quantity.h"

#include <algorithm>

#include "base/decimal.h"
#include "base/text.h"

namespace slm::tools {
namespace {

constexpr double k_longest_shown_s = 1e9;

}  // namespace

Quantity quantity_of(const compute::Estimate& estimate, Unit unit) {
  return {.value = estimate.value, .unit = unit, .interval = Interval{estimate.low, estimate.high}};
}

Value value_of(const std::optional<compute::Estimate>& estimate, Unit unit) {
  if (!estimate) return Unknown{};
  return quantity_of(*estimate, unit);
}

Quantity plain_rate(const compute::Estimate& speed) {
  return {.value = speed.value, .unit = Unit::tokens_per_second};
}

std::string tokens_text(std::uint64_t count) {
  return format_grouped(count) + (count == 1 ? " token" : " tokens");
}

std::string duration_text(double seconds) {
  if (seconds < 59.5) return format_significant(seconds, 2) + " s";
  const auto whole = static_cast<std::uint64_t>(std::min(seconds, k_longest_shown_s) + 0.5);
  if (whole < 3600) return format_uint(whole / 60) + " min " + format_uint(whole % 60) + " s";
  return format_grouped(whole / 3600) + " h " + format_uint(whole % 3600 / 60) + " min";
}

}  // namespace slm::tools
