#pragma once
// What of a chart can be drawn: unusable values become missing ones, long series are thinned to what can be
// seen. Marks and table are both made of the result, so that they cannot differ.
//
// Pure. 10,000 points take well under a millisecond.

#include <cstdint>

#include "core/html/chart.h"

namespace slm::html {

struct PreparedChart {
  Chart chart;
  std::uint64_t given_count = 0;  // values that came in, missing ones not counted
  std::uint64_t drawn_count = 0;  // those that are left
};

/// Lines keep the lowest and the highest point of each stretch, in their order; scatter charts one point for
/// each cell of a fine grid.
PreparedChart prepare(const Chart& chart);

/// Whether one value at least can be drawn in this kind of chart.
bool has_marks(const Chart& chart);

/// Whether points stand in the order of categories.
bool has_categories(ChartKind kind);

}  // namespace slm::html
