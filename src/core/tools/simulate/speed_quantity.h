#pragma once
// Estimates of the speed model as quantities of a report.
//
// Pure.

#include <cstdint>
#include <optional>
#include <string>

#include "core/compute/estimate.h"
#include "core/tools/report.h"

namespace slm::tools {

/// With its interval.
Quantity quantity_of(const compute::Estimate& estimate, Unit unit);

/// Unknown where there is none.
Value value_of(const std::optional<compute::Estimate>& estimate, Unit unit);

/// Tokens a second without the interval, for cells of a table.
Quantity plain_rate(const compute::Estimate& speed);

/// 4096 -> "4,096 tokens", 1 -> "1 token".
std::string tokens_text(std::uint64_t count);

/// 0.84 s -> "0.84 s", 95 -> "1 min 35 s", 4000 -> "1 h 6 min".
std::string duration_text(double seconds);

}  // namespace slm::tools
