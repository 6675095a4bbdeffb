#include "core/tools/inspect/given_file.h"

#include "base/text.h"

namespace slm::tools {
namespace {

constexpr std::string_view k_nameless = "a file without a name";

std::string file_name(std::string_view name) {
  const std::size_t slash = name.find_last_of("/\\");
  const std::string_view last = slash == std::string_view::npos ? name : name.substr(slash + 1);
  return std::string(trim(last).empty() ? k_nameless : trim(last));
}

}  // namespace

GivenFile read_given_file(std::string_view name, const FileStart& start) {
  GivenFile file;
  file.name = file_name(name);
  file.read_bytes = start.bytes.size();
  FileStart whole = start;
  // An index has no end of its own, and what it says is refused below whatever its length.
  if (!start.bytes.empty() && start.bytes.front() == '{') whole.file_bytes = start.bytes.size();
  auto header = read_weights_header(whole);
  if (!header && header.error().needs_more()) {
    file.needed_bytes = header.error().needed_bytes;
  } else if (!header) {
    file.refusal = header.error().message;
  } else if (header->facts.kind == WeightFileKind::safetensors_index) {
    file.refusal = "this is the index of " + format_uint(header->facts.part_files.size()) +
                   " files and holds no weights itself; take one of them, or the address of the index";
  } else {
    file.facts = std::move(header->facts);
  }
  return file;
}

ReadWeights reader_of(GivenFile file) {
  return [file = std::move(file)](const std::string&) -> Result<WeightsRead, ReadFailure> {
    if (!file.facts) return Unexpected{ReadFailure{ReadFailure::Kind::broken, file.refusal}};
    return WeightsRead{*file.facts, file.read_bytes, {}};
  };
}

}  // namespace slm::tools
