#pragma once
// What a safetensors header means, and what the headers of a split model mean together.
//
// Pure.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/tools/inspect/header_facts.h"
#include "formats/weights/safetensors.h"

namespace slm::tools {

/// `file_bytes` is nothing where the size of the file is not known; then ends are not checked.
HeaderFacts safetensors_facts(const formats::SafetensorsHeader& header,
                              std::optional<std::uint64_t> file_bytes);

/// Facts of an index before its files were read: their names and how many there are.
HeaderFacts index_facts(const formats::SafetensorsIndex& index);

/// The files of a split model as one. `parts` stand in the order of `index.files()`; tensors that the index
/// and the files do not agree on are findings.
HeaderFacts merged_facts(const formats::SafetensorsIndex& index, const std::vector<HeaderFacts>& parts);

}  // namespace slm::tools
