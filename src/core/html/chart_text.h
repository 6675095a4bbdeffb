#pragma once
// How much room the words of a chart take, and what to do where there is not enough.
//
// Pure. Widths are estimates for Inter (rounded up, so that a guess errs towards more room), in tenths of a
// unit.

#include <string>
#include <string_view>
#include <vector>

#include "core/html/chart_pen.h"

namespace slm::html {

/// Width of `text` in letters of `font_px` pixels.
Tenths text_width(std::string_view text, unsigned font_px);

/// The widest of `texts`.
Tenths widest(const std::vector<std::string>& texts, unsigned font_px);

/// `text`, or as many of its letters as fit before an ellipsis.
std::string shorten(std::string_view text, unsigned font_px, Tenths width);

/// Labels at one side, moved as little as a simple pass can so that they are `gap` apart and between `top`
/// and `bottom`: first down, from the highest, then up, from the lowest. Same order as `wanted`. {100, 105},
/// gap 20, 0 to 200 -> {100, 120}.
std::vector<Tenths> push_apart(const std::vector<Tenths>& wanted, Tenths gap, Tenths top, Tenths bottom);

}  // namespace slm::html
