#pragma once
// A tool on a page: the form with its fields filled, and the answer. Works without a script; the live page
// replaces the answer by what these same functions draw in WebAssembly.
//
// Pure. Headings start at the second level: the page has the first.

#include "core/html/writer.h"
#include "core/tools/faces/links.h"
#include "core/tools/tool.h"

namespace slm::tools {

/// Form and answer, in an element <slm-tool> that names the tool.
html::TrustedHtml draw_tool(const Tool& tool, const Knowledge& knowledge, const Asked& asked,
                            const Links& links);

/// What stands inside the answer's element: the report, or what was wrong and what to do.
html::TrustedHtml draw_answer(const Tool& tool, const Asked& asked, const Links& links);

}  // namespace slm::tools
