#pragma once
// What reads weight files for a tool. The tool is pure: whoever asks it brings the way to the file, a disk,
// the web, a request's body or a file dropped on a page.
//
// Pure values.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "core/tools/inspect/header_facts.h"

namespace slm::tools {

struct ReadFailure {
  enum class Kind : std::uint8_t {
    refused,  // this place may not be read from here
    world,    // it could not be read
    broken,   // it was read and is no weight file, or a damaged one
  };
  Kind kind = Kind::world;
  std::string message;
};

struct WeightsRead {
  HeaderFacts facts;
  std::uint64_t read_bytes = 0;    // of all files
  std::vector<std::string> notes;  // what was odd about the way here
};

/// From a file or address, as it was asked for, to its header. May take long.
using ReadWeights = std::function<Result<WeightsRead, ReadFailure>(const std::string& place)>;

}  // namespace slm::tools
