#pragma once
// The numbers by which GGUF files name tensor types and recipes.
//
// Pure tables after enum ggml_type (ggml/include/ggml.h) and enum llama_ftype (include/llama.h) of llama.cpp,
// as of 2026; both only ever grow. Blocks are core/compute's, but for types that no recipe of it uses.

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/compute/ggml_type.h"

namespace slm::tools {

/// 12 -> Q4_K, 256 elements in 144 bytes; nothing for a number that was withdrawn or is not known yet.
std::optional<compute::GgmlBlock> ggml_block_of_number(std::uint32_t type_number);

/// The value of general.file_type: 15 -> "Q4_K_M"; "" where it is not known.
std::string_view file_type_name(std::uint64_t file_type);

}  // namespace slm::tools
