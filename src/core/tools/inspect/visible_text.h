#pragma once
// Text of strangers made safe to print: what a terminal or a reader would not see is written out.
//
// Pure. A chat template can hold escape sequences that recolour a terminal or move its cursor, and marks that
// turn the direction of writing so that code reads otherwise than it runs.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace slm::tools {

enum class LineEnds : std::uint8_t { written_out, kept };

/// "a\x1b[1m\u202Eb" -> "a<1B>[1m<202E>b": control characters, marks of direction, other invisible code
/// points and bytes that are no UTF-8 (<byte FF>) in angle brackets. Tabs and, if kept, line ends stay.
std::string visible_text(std::string_view text, LineEnds line_ends);

}  // namespace slm::tools
