#pragma once
// The line a model comes from: `derived_from` in its front matter, and whether all lines lead somewhere.
//
// Pure. Mistakes are appended to the diagnostics and the step is left out.

#include <string>
#include <vector>

#include "content/catalog/catalog_reader.h"
#include "content/catalog/map_reader.h"
#include "core/catalog/model.h"

namespace slm::content {

/// The steps of one page. A step without a source must say `unverified: true` (SLM0605).
std::vector<catalog::Origin> read_origins(MapReader& page, const std::string& file, const Date& checked,
                                          Diagnostics& diagnostics);

/// Looks at all lines together: a step to a model that has no page (SLM0610) and a step that leads back to
/// where the line began (SLM0611) are reported and removed. `sources` are the pages of `models`, and of those
/// that did not pass the gate.
void check_lines(const std::vector<ModelSource>& sources, std::vector<catalog::Model>& models,
                 Diagnostics& diagnostics);

}  // namespace slm::content
