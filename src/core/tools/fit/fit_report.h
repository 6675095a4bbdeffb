#pragma once
// The answer of `fit` as blocks for every face, and its drawing for pages.
//
// Pure.

#include "core/tools/fit/ranking.h"

namespace slm::tools {

/// `shown_count` models of all that fit; the report says how many there are.
Report fit_report(const FitQuestion& question, const Knowledge& knowledge, std::size_t shown_count);

}  // namespace slm::tools
