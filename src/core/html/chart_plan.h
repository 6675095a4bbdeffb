#pragma once
// Charts over a number: where everything stands, decided before anything is drawn, and what they all say.
//
// Pure. For prepared charts (chart_prepare.h) that have marks.

#include <string>
#include <vector>

#include "core/html/chart_frame.h"

namespace slm::html {

/// A series of at most so many points has a marker at each, and shows their values.
constexpr std::size_t k_marked_points = 30;

struct Plan {
  Ruler x;
  Ruler y;
  Box plot;
  bool has_names_at_lines = false;  // instead of a legend
};

Plan plan_of(const Chart& chart, const Frame& frame);

/// Whether both coordinates are known.
bool is_placed(const Point& point);

Place place_of(const Plan& plan, const Point& point);

/// "0.8 GB at 4K tokens"; in a scatter chart "70%, 8.9 GB: Phi-4".
std::string point_text(const Chart& chart, const Point& point);

/// "Phi-4: 0.8 GB at 4K to 3.4 GB at 16K": what a stop of the keyboard says; the rest is in the table.
std::string series_text(const Chart& chart, const Series& series);

/// A mark for each point of a short series, with its words above it, or below where the plot ends.
void draw_points(Writer& out, const Chart& chart, const Plan& plan, const Style& style, const Series& series);

/// Sums of an area chart: floors[i] is what series i stands on, the last what all reach.
std::vector<std::vector<double>> stack(const Chart& chart);

}  // namespace slm::html
