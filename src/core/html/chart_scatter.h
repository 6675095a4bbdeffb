#pragma once
// Scatter: a mark for each point, its interval, and its name where it covers nothing.
//
// Pure. For prepared charts (chart_prepare.h) that have marks.

#include <optional>
#include <string>

#include "core/html/chart_plan.h"

namespace slm::html {

/// A name beside its mark.
struct PlacedName {
  Place at;
  Anchor anchor = Anchor::start;
  std::string name;
};

/// Finds each name of the points a place at one of eight sides of its mark where it covers no mark and no
/// other name; the rest have none. Points that come first choose first.
std::vector<PlacedName> place_names(const Chart& chart, const Plan& plan, unsigned font_px);

void draw_scatter(Writer& out, const Chart& chart, const Plan& plan, const Frame& frame);

}  // namespace slm::html
