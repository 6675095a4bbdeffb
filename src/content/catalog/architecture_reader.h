#pragma once
// The shape of a model from the fields `architecture`, `layers` and their neighbours of its page.
//
// Pure; mistakes are appended to the reader's diagnostics.

#include "content/catalog/map_reader.h"
#include "core/catalog/architecture.h"

namespace slm::content {

/// Takes the fields architecture, layers, feed_forward, layer_embeddings, layers_note and layers_doubts from
/// `page`; where they come from is filled in by the caller.
catalog::Architecture read_architecture(MapReader& page, const std::string& file, Diagnostics& diagnostics);

/// Whether the field `architecture` says anything that is a figure.
bool has_figures(const catalog::Architecture& architecture);

}  // namespace slm::content
