#pragma once
// The numbers of a chart as a table: for readers who do not see it, for those who want to copy them, for all.
//
// Pure. For prepared charts: the table holds what the marks show.

#include "core/html/chart_prepare.h"

namespace slm::html {

/// `<details>` with the table. Rows are categories, or the x that all series share, and columns the series;
/// where the series do not share their x, a row is one point.
void draw_chart_table(Writer& out, const PreparedChart& prepared);

}  // namespace slm::html
