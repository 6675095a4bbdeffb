#pragma once
// Makes the fonts that are built into the program the only ones that pictures are drawn with, so that every
// machine draws the same.
//
// Safe from any thread.

#include "site/assets.h"

namespace slm::site {

/// Once for the process; must come before anything is drawn.
void use_built_in_fonts(const AssetSet& assets);

}  // namespace slm::site
