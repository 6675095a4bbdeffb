#pragma once
// From the start of a weight file of any kind to its facts.
//
// Pure. The caller reads the start of the file, longer each time, until it is enough: over HTTP by ranges, in
// a page from the file that a reader dropped.

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/tools/inspect/header_facts.h"
#include "formats/weights/header_stop.h"
#include "formats/weights/safetensors.h"

namespace slm::tools {

/// What is there of a file.
struct FileStart {
  std::string_view bytes;
  std::optional<std::uint64_t> file_bytes;  // of the whole file, where known
};

struct WeightsHeader {
  HeaderFacts facts;
  formats::SafetensorsIndex index;  // of an index; its files come next, see merged_facts()
};

/// By what the bytes look like, not by the file's name. A file that ends in its header is refused where its
/// size is known, else more is asked for.
Result<WeightsHeader, formats::HeaderStop> read_weights_header(const FileStart& start);

}  // namespace slm::tools
