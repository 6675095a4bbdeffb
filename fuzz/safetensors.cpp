// Safetensors headers and indices: read at once and in growing starts they are the same or the same refusal.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "core/tools/inspect/safetensors_facts.h"
#include "core/tools/inspect/weights_header.h"
#include "formats/weights/safetensors.h"

using slm::formats::HeaderStop;
using slm::formats::parse_safetensors_header;
using slm::formats::SafetensorsHeader;

namespace {

slm::Result<SafetensorsHeader, HeaderStop> parse_growing(std::string_view file) {
  std::uint64_t byte_count = 0;
  while (true) {
    const std::string start(file.substr(0, byte_count));
    auto header = parse_safetensors_header(start);
    if (header || !header.error().needs_more() || header.error().needed_bytes > file.size()) return header;
    SLM_CHECK(header.error().needed_bytes > byte_count);
    byte_count = header.error().needed_bytes;
  }
}

void check_header(std::string_view file) {
  const auto whole = parse_safetensors_header(file);
  const auto growing = parse_growing(file);
  SLM_CHECK(whole.has_value() == growing.has_value());
  if (!whole) {
    SLM_CHECK(whole.error().message == growing.error().message);
    return;
  }
  SLM_CHECK(*whole == *growing && whole->header_bytes <= file.size());
  const auto facts = slm::tools::safetensors_facts(*whole, file.size());
  SLM_CHECK(facts.tensors.size() == whole->tensors.size());
}

void check_index(std::string_view text) {
  const auto index = slm::formats::parse_safetensors_index(text);
  if (!index) return;
  for (const std::string& file : index->files())
    SLM_CHECK(file.find('/') == std::string::npos && file[0] != '.');
  SLM_CHECK(slm::tools::merged_facts(*index, {}).findings.size() == 1);  // every tensor is missing
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(data), size);
  check_header(file);
  check_index(file);
  const auto header = slm::tools::read_weights_header({file, size});
  SLM_CHECK(header.has_value() || !header.error().needs_more());  // the whole file is there
  return 0;
}
