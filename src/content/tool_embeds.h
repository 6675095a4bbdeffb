#pragma once
// Whether the tools that articles embed (`::tool{name="size" model="phi-4"}`) can answer what is asked there.
//
// Pure. What is wrong is SLM0314, at the place of the embed; the page shows the same sentence.

#include "content/content.h"

namespace slm::content {

/// Needs the catalogue of `content`.
void check_tool_embeds(const Content& content, Diagnostics& diagnostics);

}  // namespace slm::content
