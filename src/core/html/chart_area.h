#pragma once
// Stacked areas: shares of a sum over a number.
//
// Pure. For prepared charts (chart_prepare.h) that have marks.

#include "core/html/chart_plan.h"

namespace slm::html {

/// Under `id` stand the textures (chart_style.h).
void draw_areas(Writer& out, const Chart& chart, const Plan& plan, std::string_view id);

}  // namespace slm::html
