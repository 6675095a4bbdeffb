#pragma once
// The form of `fit`: a device and a use; memory, context and licence stay folded until they are wanted.
//
// Pure.

#include "core/tools/faces/links.h"
#include "core/tools/tool.h"

namespace slm::tools {

void draw_fit_form(html::Writer& out, const Tool& tool, const Knowledge& knowledge, const Asked& asked,
                   const Links& links);

}  // namespace slm::tools
