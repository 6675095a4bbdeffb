#pragma once
// Radar: several scores of one thing on spokes from a common zero.
//
// Pure. For prepared charts (chart_prepare.h) that have marks.

#include "core/html/chart_frame.h"

namespace slm::html {

/// A place on a circle of radius 1. `turn` is in circles, clockwise from the top: 0.25 -> {1, 0}.
struct Direction {
  double right = 0;
  double down = 0;
};

/// To about 1e-9, by +, - and * alone.
Direction direction_of(double turn);

Drawing draw_radar(const Chart& chart, const Frame& frame);

}  // namespace slm::html
