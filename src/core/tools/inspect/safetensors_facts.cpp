#include "core/tools/inspect/safetensors_facts.h"

#include <limits>
#include <map>

#include "base/text.h"
#include "core/tools/inspect/shape_from_tensors.h"
#include "core/tools/inspect/tensor_layout.h"

namespace slm::tools {
namespace {

using formats::SafetensorsTensor;

std::uint64_t absolute(std::uint64_t data_offset, std::uint64_t offset) {
  std::uint64_t place = 0;
  if (__builtin_add_overflow(data_offset, offset, &place)) return std::numeric_limits<std::uint64_t>::max();
  return place;
}

void check_length(const SafetensorsTensor& tensor, HeaderFacts& facts) {
  const auto bits = formats::safetensors_bits(tensor.type);
  if (!bits) {
    facts.findings.push_back({FindingKind::unusual, "the tensor \"" + tensor.name + "\" has the type \"" +
                                                        tensor.type + "\", which is not known here"});
    return;
  }
  std::uint64_t total_bits = 0;
  const bool overflows = __builtin_mul_overflow(tensor.element_count, std::uint64_t{*bits}, &total_bits);
  const std::uint64_t byte_count = tensor.end_byte - tensor.first_byte;
  if (!overflows && (total_bits + 7) / 8 == byte_count) return;
  facts.findings.push_back(
      {FindingKind::broken, "the tensor \"" + tensor.name + "\" has " + format_uint(byte_count) +
                                " bytes, its shape and type need " +
                                (overflows ? "more than 2^61" : format_uint((total_bits + 7) / 8))});
}

// A list of hundreds of the same finding helps nobody.
void keep_first_findings(HeaderFacts& facts) {
  if (facts.findings.size() <= 2 * k_findings_of_a_kind) return;
  const std::size_t others = facts.findings.size() - 2 * k_findings_of_a_kind;
  facts.findings.resize(2 * k_findings_of_a_kind);
  facts.findings.push_back(
      {FindingKind::broken, format_uint(others) + " more tensors have wrong sizes or types"});
}

std::string metadata_value(const formats::SafetensorsHeader& header, std::string_view wanted) {
  for (const auto& [key, value] : header.metadata) {
    if (key == wanted) return value;
  }
  return {};
}

// Expected in which file; a tensor that is listed and missing, or there and not listed, breaks loading.
void check_weight_map(const formats::SafetensorsIndex& index, HeaderFacts& facts) {
  std::map<std::string_view, std::string_view> listed;
  for (const auto& [tensor, file] : index.weight_map) listed[tensor] = file;
  std::uint64_t unlisted = 0;
  for (const TensorFacts& tensor : facts.tensors) {
    const auto place = listed.find(tensor.name);
    if (place == listed.end() || place->second != tensor.part) {
      ++unlisted;
    } else {
      listed.erase(place);
    }
  }
  if (!listed.empty()) {
    facts.findings.push_back({FindingKind::broken, "the index lists " + format_uint(listed.size()) +
                                                       " tensors that its files do not hold, first \"" +
                                                       std::string(listed.begin()->first) + "\""});
  }
  if (unlisted > 0) {
    facts.findings.push_back(
        {FindingKind::unusual, "the files hold " + format_uint(unlisted) +
                                   " tensors that the index lists elsewhere or not at all"});
  }
}

}  // namespace

HeaderFacts safetensors_facts(const formats::SafetensorsHeader& header,
                              std::optional<std::uint64_t> file_bytes) {
  HeaderFacts facts;
  facts.kind = WeightFileKind::safetensors;
  facts.header_bytes = header.header_bytes;
  facts.data_offset = header.header_bytes;
  facts.file_bytes = file_bytes;
  facts.licence = metadata_value(header, "license");
  facts.name = metadata_value(header, "name");
  for (const SafetensorsTensor& tensor : header.tensors) {
    TensorFacts each;
    each.name = tensor.name;
    each.shape = tensor.shape;
    each.type = tensor.type;
    each.element_count = tensor.element_count;
    each.first_byte = absolute(header.header_bytes, tensor.first_byte);
    each.byte_count = tensor.end_byte - tensor.first_byte;
    facts.tensors.push_back(std::move(each));
    check_length(tensor, facts);
  }
  keep_first_findings(facts);
  facts.shape = shape_from_tensors(facts.tensors);
  add_sums(facts);
  check_layout(facts);
  if (!facts.types.empty()) facts.quantization = facts.types.front().type;
  return facts;
}

HeaderFacts index_facts(const formats::SafetensorsIndex& index) {
  HeaderFacts facts;
  facts.kind = WeightFileKind::safetensors_index;
  facts.part_files = index.files();
  facts.part_count = static_cast<std::uint32_t>(facts.part_files.size());
  return facts;
}

HeaderFacts merged_facts(const formats::SafetensorsIndex& index, const std::vector<HeaderFacts>& parts) {
  HeaderFacts facts = index_facts(index);
  facts.file_bytes = 0;
  for (std::size_t i = 0; i < parts.size() && i < facts.part_files.size(); ++i) {
    const HeaderFacts& part = parts[i];
    facts.header_bytes += part.header_bytes;
    facts.file_bytes = facts.file_bytes && part.file_bytes
                           ? std::optional<std::uint64_t>(absolute(*facts.file_bytes, *part.file_bytes))
                           : std::nullopt;
    for (const TensorFacts& tensor : part.tensors) {
      facts.tensors.push_back(tensor);
      facts.tensors.back().part = facts.part_files[i];
    }
    for (const Finding& finding : part.findings) {
      facts.findings.push_back({finding.kind, facts.part_files[i] + ": " + finding.message});
    }
  }
  facts.part_count = 1;  // nothing is missing
  facts.shape = shape_from_tensors(facts.tensors);
  add_sums(facts);
  check_weight_map(index, facts);
  if (!facts.types.empty()) facts.quantization = facts.types.front().type;
  return facts;
}

}  // namespace slm::tools
