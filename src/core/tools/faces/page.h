#pragma once
// A tool on a page: the form with its fields filled, and the answer. Works without a script; the live page
// replaces the answer by what these same functions draw in WebAssembly.
//
// Pure. Headings start at the second level: the page has the first.

#include <string>

#include "core/html/writer.h"
#include "core/tools/faces/links.h"
#include "core/tools/tool.h"

namespace slm::tools {

/// Form and answer, in an element <slm-tool> that names the tool and the question that is answered.
html::TrustedHtml draw_tool(const Tool& tool, const Knowledge& knowledge, const Asked& asked,
                            const Links& links);

/// What stands inside the answer's element: the report, or what was wrong and what to do.
html::TrustedHtml draw_answer(const Tool& tool, const Asked& asked, const Links& links);

/// The answer inside an article: number, picture and tables, without form, and a link to the tool's page with
/// this question. Scripts turn the link into a form in place.
html::TrustedHtml draw_embed(const Tool& tool, const Asked& asked, const Links& links);

/// The headline in one line ("Fits. 9.1 of 16 GB: …"), or what was wrong.
std::string announcement(const Asked& asked);

}  // namespace slm::tools
