#pragma once
// A number that is not exact. Pure value.

namespace slm::compute {

/// The expected value, and the ends of its 90% interval.
struct Estimate {
  double value = 0;
  double low = 0;
  double high = 0;
};

}  // namespace slm::compute
