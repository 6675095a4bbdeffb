#pragma once
// Heat map: a table whose cells are shaded by their value, which stands in them where there is room.
//
// Pure. For prepared charts (chart_prepare.h) that have marks.

#include "core/html/chart_frame.h"

namespace slm::html {

/// Shades from the least to the greatest value.
constexpr unsigned k_heat_step_count = 5;

/// The shade of `value` within `extent`, 0 to k_heat_step_count - 1: equal steps of the axis, linear or
/// logarithmic.
unsigned heat_step(double value, const Extent& extent, Scale scale);

Drawing draw_heat_map(const Chart& chart, const Frame& frame);

}  // namespace slm::html
