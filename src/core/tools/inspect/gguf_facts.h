#pragma once
// What a GGUF header means.
//
// Pure. Keys: docs/formats/gguf.md.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/tools/inspect/header_facts.h"
#include "formats/weights/gguf.h"

namespace slm::tools {

/// `file_bytes` is nothing where the size of the file is not known; then ends are not checked.
HeaderFacts gguf_facts(const formats::GgufHeader& header, std::optional<std::uint64_t> file_bytes);

/// The files of a split model as one: what the first says of the model, the tensors and findings of all.
/// `parts` and the names of their `files` stand in the order of their numbers; there is at least one.
HeaderFacts merged_gguf_facts(const std::vector<HeaderFacts>& parts, const std::vector<std::string>& files);

}  // namespace slm::tools
