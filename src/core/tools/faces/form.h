#pragma once
// A tool's form: a field for each input, in groups, filled with what was asked.
//
// Pure. A plain form of method GET, so that the address is the question.

#include "core/html/writer.h"
#include "core/tools/faces/links.h"
#include "core/tools/tool.h"

namespace slm::tools {

void draw_form(html::Writer& out, const Tool& tool, const Knowledge& knowledge, const Asked& asked,
               const Links& links);

}  // namespace slm::tools
