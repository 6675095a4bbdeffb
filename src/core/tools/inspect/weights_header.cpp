#include "core/tools/inspect/weights_header.h"

#include "base/text.h"
#include "core/tools/inspect/gguf_facts.h"
#include "core/tools/inspect/safetensors_facts.h"
#include "formats/weights/gguf.h"

namespace slm::tools {
namespace {

using formats::HeaderStop;

constexpr std::uint64_t k_enough_to_tell = 9;  // magic and version, or a length and "{"
constexpr std::uint64_t k_max_index_bytes = 64u << 20;

Result<WeightsHeader, HeaderStop> read_index(const FileStart& start) {
  if (start.file_bytes.value_or(start.bytes.size()) > k_max_index_bytes) {
    return formats::refuse("the index has more than 64 MiB");
  }
  const std::uint64_t wanted = start.file_bytes.value_or(start.bytes.size() + 1);
  if (start.bytes.size() < wanted) return formats::need_bytes(wanted);
  auto index = formats::parse_safetensors_index(start.bytes);
  if (!index) return formats::refuse(index.error().message);
  HeaderFacts facts = index_facts(*index);
  return WeightsHeader{std::move(facts), std::move(*index)};
}

Result<WeightsHeader, HeaderStop> read_by_kind(const FileStart& start) {
  if (formats::looks_like_gguf(start.bytes)) {
    SLM_TRY(const formats::GgufHeader header, formats::parse_gguf_header(start.bytes));
    return WeightsHeader{gguf_facts(header, start.file_bytes), {}};
  }
  if (start.bytes.size() < k_enough_to_tell) return formats::need_bytes(k_enough_to_tell);
  if (formats::looks_like_safetensors(start.bytes)) {
    SLM_TRY(const formats::SafetensorsHeader header, formats::parse_safetensors_header(start.bytes));
    return WeightsHeader{safetensors_facts(header, start.file_bytes), {}};
  }
  if (start.bytes.front() == '{') return read_index(start);
  return formats::refuse(
      "it starts neither like GGUF nor like safetensors, nor is it a safetensors index; expected one of "
      "these");
}

}  // namespace

Result<WeightsHeader, HeaderStop> read_weights_header(const FileStart& start) {
  Result<WeightsHeader, HeaderStop> header = read_by_kind(start);
  if (header || !header.error().needs_more() || !start.file_bytes) return header;
  if (header.error().needed_bytes <= *start.file_bytes) return header;
  return formats::refuse("the file ends after " + format_uint(*start.file_bytes) +
                         " bytes, in the middle of its header: it was cut short");
}

}  // namespace slm::tools
