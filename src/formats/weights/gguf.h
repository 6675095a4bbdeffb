#pragma once
// The header of a GGUF file, versions 1 to 3: metadata, and what each tensor is called, shaped and stored as.
//
// Pure. Layout and limits: docs/formats/gguf.md, after ggml's docs/gguf.md and the reader in
// ggml/src/gguf.cpp. Tensor data is never looked at. Numbers and texts are kept, long arrays (vocabularies)
// only counted.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "formats/weights/header_stop.h"

namespace slm::formats {

constexpr std::uint64_t k_max_gguf_entries = 1u << 16;
constexpr std::uint64_t k_max_gguf_tensors = 1u << 20;
constexpr std::uint64_t k_max_gguf_text_bytes = 64u << 20;    // of all texts kept
constexpr std::uint64_t k_max_kept_array_numbers = 1u << 10;  // longer arrays are only counted
constexpr std::uint32_t k_max_gguf_dimensions = 4;

/// In the order of their numbers in the file.
enum class GgufType : std::uint8_t {
  uint8,
  int8,
  uint16,
  int16,
  uint32,
  int32,
  float32,
  boolean,
  string,
  array,
  uint64,
  int64,
  float64,
};
constexpr std::uint32_t k_gguf_type_count = 13;

/// One key and its value. Arrays hold values of one type, never arrays: llama.cpp refuses those, too.
struct GgufEntry {
  std::string key;
  GgufType type = GgufType::uint8;  // of the value, or of the elements
  bool is_array = false;
  std::uint64_t element_count = 1;
  std::string text;                    // where it is one string
  std::vector<std::uint64_t> numbers;  // the one, or those of a short array; see as_count()

  /// One whole number that is not negative: u32 32 -> 32, bool true -> 1.
  std::optional<std::uint64_t> as_count() const;
  /// One number of any kind: f32 10000 -> 10000.0.
  std::optional<double> as_number() const;
  /// Numbers of a short array of whole numbers that are not negative, or the one number; else nothing.
  std::vector<std::uint64_t> as_counts() const;

  bool operator==(const GgufEntry&) const = default;
};

struct GgufTensor {
  std::string name;
  std::array<std::uint64_t, k_max_gguf_dimensions> dimensions{1, 1, 1, 1};  // fastest first
  std::uint32_t dimension_count = 0;
  std::uint32_t type_number = 0;    // ggml's; what it means is decided above
  std::uint64_t offset = 0;         // from the start of the tensor data
  std::uint64_t element_count = 1;  // product of the dimensions, below 2^63

  bool operator==(const GgufTensor&) const = default;
};

struct GgufHeader {
  std::uint32_t version = 3;
  std::vector<GgufEntry> entries;
  std::vector<GgufTensor> tensors;
  std::uint64_t alignment = 32;    // a power of two
  std::uint64_t header_bytes = 0;  // before padding
  std::uint64_t data_offset = 0;   // where the tensor data starts: header_bytes, padded to the alignment

  /// The first entry of that key, or nullptr.
  const GgufEntry* find(std::string_view key) const;

  bool operator==(const GgufHeader&) const = default;
};

bool looks_like_gguf(std::string_view start);

/// "GGUF", version 3, no tensors, no metadata (24 bytes) -> an empty header; 23 of these -> needs 24.
Result<GgufHeader, HeaderStop> parse_gguf_header(std::string_view start);

}  // namespace slm::formats
