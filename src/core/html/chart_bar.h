#pragma once
// Bars, upright or lying, in groups: their values stand at their ends, so nothing needs to be pointed at.
//
// Pure. For prepared charts (chart_prepare.h) that have marks. Upright bars lie down where the names of the
// categories would touch each other.

#include "core/html/chart_frame.h"

namespace slm::html {

Drawing draw_bars(const Chart& chart, const Frame& frame);

}  // namespace slm::html
