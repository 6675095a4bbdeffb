#pragma once
// Whether a person at a terminal is reading what this program prints.

#include <cstdint>

namespace slm::os {

enum class Stream : std::uint8_t { output, error };

/// True where the stream is a terminal: colours and progress are for people only.
bool is_terminal(Stream stream);

}  // namespace slm::os
