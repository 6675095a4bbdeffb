// GGUF headers: read at once and in growing starts they are the same header or the same refusal; what it
// means and what is printed of it never crashes.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "core/tools/inspect/gguf_facts.h"
#include "formats/weights/gguf.h"

using slm::formats::GgufHeader;
using slm::formats::HeaderStop;
using slm::formats::parse_gguf_header;

namespace {

// Reads no more than each try asks for; a copy of exact size, so that a read behind it is seen.
slm::Result<GgufHeader, HeaderStop> parse_growing(std::string_view file) {
  std::uint64_t byte_count = 0;
  while (true) {
    const std::string start(file.substr(0, byte_count));
    auto header = parse_gguf_header(start);
    if (header || !header.error().needs_more() || header.error().needed_bytes > file.size()) return header;
    SLM_CHECK(header.error().needed_bytes > byte_count);
    // The least that is needed, then at least a sixteenth more, so that lists of texts do not take for ever.
    byte_count =
        std::max(header.error().needed_bytes, std::min<std::uint64_t>(byte_count * 17 / 16, file.size()));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(data), size);
  const auto whole = parse_gguf_header(file);
  const auto growing = parse_growing(file);
  SLM_CHECK(whole.has_value() == growing.has_value());
  if (!whole) {
    SLM_CHECK(whole.error().needs_more() == growing.error().needs_more());
    SLM_CHECK(whole.error().message == growing.error().message);
    SLM_CHECK(!whole.error().needs_more() || whole.error().needed_bytes > size);
    return 0;
  }
  SLM_CHECK(*whole == *growing);
  SLM_CHECK(whole->header_bytes <= size && whole->data_offset >= whole->header_bytes);
  const auto facts = slm::tools::gguf_facts(*whole, size);
  SLM_CHECK(facts.tensors.size() == whole->tensors.size());
  return 0;
}
