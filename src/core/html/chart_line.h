#pragma once
// Lines over a number: broken where a value is missing, intervals as a band.
//
// Pure. For prepared charts (chart_prepare.h) that have marks.

#include "core/html/chart_plan.h"

namespace slm::html {

void draw_lines(Writer& out, const Chart& chart, const Plan& plan);

}  // namespace slm::html
