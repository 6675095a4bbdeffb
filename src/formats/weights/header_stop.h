#pragma once
// Why the header of a weight file is not there: more of the file is needed, or it will never be one.
//
// Pure. Weight files have gigabytes, their headers megabytes, and the length of a header stands nowhere. So a
// parser here takes the start of a file and answers with the header or with how long a start it needs; the
// caller reads on and asks again. Doubling the start each time, all parsing together costs twice the last.

#include <cstdint>
#include <string>

#include "base/result.h"
#include "base/text.h"

namespace slm::formats {

/// No header may be longer. A vocabulary of 262'144 tokens takes 11 MB at the 42 bytes a token that
/// core/compute/gguf_weights counts with.
constexpr std::uint64_t k_max_header_bytes = 256u << 20;

struct HeaderStop {
  std::uint64_t needed_bytes = 0;  // from the start of the file; 0: no length of start would help
  std::string message;             // what was found and what was expected, where needed_bytes is 0

  bool needs_more() const { return needed_bytes > 0; }
};

inline Unexpected<HeaderStop> refuse(std::string message) {
  return {HeaderStop{0, std::move(message)}};
}

/// Asks for a longer start, or refuses where that would be over the limit.
inline Unexpected<HeaderStop> need_bytes(std::uint64_t byte_count) {
  if (byte_count > k_max_header_bytes) {
    return refuse("the header claims more than " + format_uint(k_max_header_bytes >> 20) +
                  " MiB, which no model needs; the file is damaged or made to harm");
  }
  return {HeaderStop{byte_count, {}}};
}

}  // namespace slm::formats
