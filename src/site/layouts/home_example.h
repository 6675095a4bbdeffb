#pragma once
// One model on the fit bar, explained: the example beside the question on the first screen.
//
// Pure; every number is computed from the shape of the model, none is written down.

#include "core/html/writer.h"

namespace slm::site {

void draw_home_example(html::Writer& out);

}  // namespace slm::site
