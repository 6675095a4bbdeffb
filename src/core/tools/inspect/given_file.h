#pragma once
// One weight file of which somebody gave the start: the body of a request, or a file dropped on a page.
//
// Pure. The name is the giver's, of use only for finding the card; nothing is opened by it.

#include <cstdint>
#include <optional>
#include <string>

#include "core/tools/inspect/weights_header.h"
#include "core/tools/inspect/weights_reader.h"

namespace slm::tools {

struct GivenFile {
  std::string name;                  // without folders
  std::uint64_t needed_bytes = 0;    // at least so long a start is needed; 0 where this one decides
  std::uint64_t read_bytes = 0;      // of the start
  std::optional<HeaderFacts> facts;  // nothing where more is needed or it was refused
  std::string refusal;               // why it is no weight file, or none that can be read alone
};

/// ("C:\\m\\Qwen3-4B-Q8_0.gguf", all of it) -> its facts; the first 23 bytes of one -> needed_bytes of 24.
GivenFile read_given_file(std::string_view name, const FileStart& start);

/// Answers every place with this file; to be asked once it needs no more bytes. Owns what it tells.
ReadWeights reader_of(GivenFile file);

}  // namespace slm::tools
