#pragma once
// Line, stacked area and scatter charts: what stands over a number.
//
// Pure. For prepared charts (chart_prepare.h) that have marks.

#include "core/html/chart_frame.h"

namespace slm::html {

Drawing draw_xy(const Chart& chart, const Frame& frame);

}  // namespace slm::html
