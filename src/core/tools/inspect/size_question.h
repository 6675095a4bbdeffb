#pragma once
// What a weight file asks of "Does it fit?": its own size and shape.
//
// Pure.

#include "core/catalog/catalog.h"
#include "core/tools/inspect/header_facts.h"
#include "core/tools/values.h"

namespace slm::tools {

/// With `card`, the model that the file belongs to, its layers are the card's, which knows windows and latent
/// attention: {model: "phi-4", quantization: "q4_k_m", file-bytes: "9053114368"}. Without (nullptr) the shape
/// is typed in: {layers: "40", hidden: "5120", …}. Empty where the header says neither shape nor sizes, and
/// for one part of a split file.
Parameters size_question(const HeaderFacts& facts, const catalog::Catalog& catalog,
                         const catalog::Model* card);

}  // namespace slm::tools
