#pragma once
// From values to places: what an axis spans, where its ticks stand, and how far along a value lies.
//
// Pure; +, -, *, / only (the logarithm too), so that native and WebAssembly agree to the bit.

#include <string>
#include <vector>

#include "core/html/chart.h"
#include "core/html/chart_pen.h"

namespace slm::html {

/// log2 of `value` > 0, to about 1e-9.
double log2_of(double value);

/// The least and the greatest of the values that were added; unknown ones are passed over.
struct Extent {
  double from = k_missing;
  double to = k_missing;

  void add(double value);
};

/// exact: the data touches both ends. nice: both ends are ticks, and zero is one of them where it takes at
/// most half of a linear axis. from_zero: nice, and zero is always there.
enum class Fit : std::uint8_t { exact, nice, from_zero };

/// A planned axis. `ticks` rise and lie within the span.
class Ruler {
 public:
  /// Spans `extent` and what the axis asks for. An empty extent gives 0 to 1.
  Ruler(const Axis& axis, Extent extent, Fit fit, unsigned tick_count_max);

  /// Where the ends of the span are drawn.
  void place(Tenths start, Tenths end);

  /// Between start and end, whatever the value.
  Tenths at(double value) const;

  double from() const { return from_; }
  double to() const { return to_; }
  const std::vector<double>& ticks() const { return ticks_; }

  /// The ticks as text, with as many digits as tell them apart; the unit stands in the axis's heading, but
  /// "%" and "$" with each.
  std::vector<std::string> labels() const;

 private:
  void plan_linear(Fit fit, unsigned tick_count_max);
  void plan_log(Fit fit, unsigned tick_count_max);

  Notation notation_;
  Scale scale_;
  std::string unit_;
  double from_;
  double to_;
  Tenths start_ = 0;
  Tenths end_ = 0;
  std::vector<double> ticks_;
};

}  // namespace slm::html
