#pragma once
// What a GGUF header means.
//
// Pure. Keys: docs/formats/gguf.md.

#include <cstdint>
#include <optional>

#include "core/tools/inspect/header_facts.h"
#include "formats/weights/gguf.h"

namespace slm::tools {

/// `file_bytes` is nothing where the size of the file is not known; then ends are not checked.
HeaderFacts gguf_facts(const formats::GgufHeader& header, std::optional<std::uint64_t> file_bytes);

}  // namespace slm::tools
