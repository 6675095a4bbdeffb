#pragma once
// The header of a safetensors file, and the index that goes with a model split over several.
//
// Pure. Layout and limits: docs/formats/safetensors.md, after the format's own README and its reader
// (safetensors/src/tensor.rs). Tensor data is never looked at.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "formats/weights/header_stop.h"

namespace slm::formats {

constexpr std::uint64_t k_max_safetensors_json_bytes = 100'000'000;  // the reference reader's limit
constexpr std::uint64_t k_max_safetensors_tensors = 1u << 20;
constexpr std::size_t k_max_safetensors_dimensions = 32;

struct SafetensorsTensor {
  std::string name;
  std::string type;                  // "BF16"
  std::vector<std::uint64_t> shape;  // slowest first; empty for a single number
  std::uint64_t element_count = 1;   // product of the shape, below 2^63
  std::uint64_t first_byte = 0;      // from the start of the tensor data
  std::uint64_t end_byte = 0;        // one behind the last; not before first_byte

  bool operator==(const SafetensorsTensor&) const = default;
};

struct SafetensorsHeader {
  std::vector<std::pair<std::string, std::string>> metadata;  // of "__metadata__"
  std::vector<SafetensorsTensor> tensors;                     // as written
  std::uint64_t header_bytes = 0;                             // the length and the JSON; data starts here

  bool operator==(const SafetensorsHeader&) const = default;
};

/// What model.safetensors.index.json says: which file holds which tensor.
struct SafetensorsIndex {
  std::optional<std::uint64_t> total_bytes;                     // of all tensors, where it says so
  std::vector<std::pair<std::string, std::string>> weight_map;  // tensor, file; as written

  /// Each file once, in the order of names.
  std::vector<std::string> files() const;
};

/// Bits of one element: "BF16" -> 16, "F4" -> 4; nothing for a type that is not known.
std::optional<std::uint32_t> safetensors_bits(std::string_view type);

/// True for a length that fits and a "{" after it.
bool looks_like_safetensors(std::string_view start);

/// Eight bytes of length 2 and "{}" -> no tensors, 10 bytes of header; the first eight of these -> needs 10.
Result<SafetensorsHeader, HeaderStop> parse_safetensors_header(std::string_view start);

/// The whole file is needed. File names are plain names: no folders, no "..".
Result<SafetensorsIndex> parse_safetensors_index(std::string_view text);

}  // namespace slm::formats
