#pragma once
// Published losses of quality by quantization: the files of data/quality-losses/.
//
// Pure; docs/formats/collections.md has the schema. Mistakes (SLM0601 to SLM0603, SLM0605, SLM0612) are
// appended to the diagnostics, and a study that has one is left out.

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "content/catalog/known_ids.h"
#include "core/catalog/quality.h"
#include "formats/fields.h"

namespace slm::content {

std::vector<catalog::QualityStudy> read_quality_studies(const formats::Field& fields, const std::string& file,
                                                        const KnownIds& known, Diagnostics& diagnostics);

}  // namespace slm::content
