#pragma once
// A report as HTML: the number first, then the picture, the tables and how it was computed.
//
// Pure.

#include "core/html/writer.h"
#include "core/tools/faces/links.h"
#include "core/tools/report.h"

namespace slm::tools {

void draw_report(html::Writer& out, const Report& report, const Links& links);

}  // namespace slm::tools
