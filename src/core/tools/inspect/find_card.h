#pragma once
// Which model of the catalogue a weight file belongs to, by what the file and its place are called.
//
// Pure.

#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/tools/inspect/header_facts.h"

namespace slm::tools {

struct CardMatch {
  const catalog::Model* model = nullptr;  // of the catalogue it was found in; nullptr: none is meant
  std::string name;                       // the name that led there
};

/// Names that the file may be known by, surest first: those in its header, then those of its place. `address`
/// is a path or a web address:
/// "https://huggingface.co/o/Qwen3-4B-GGUF/resolve/main/Qwen3-4B-Q4_K_M.gguf" -> "o/Qwen3-4B-GGUF",
/// "o/Qwen3-4B", "Qwen3-4B".
std::vector<std::string> names_of_weights(const HeaderFacts& facts, std::string_view address);

/// "Qwen3-4B-Q4_K_M", "phi-4.Q8_0", "gemma-3-4b-it-UD-Q4_K_XL-00001-of-00002" without what tells quantization
/// and part.
std::string_view without_quantization(std::string_view stem);

CardMatch find_card(const catalog::Catalog& catalog, const HeaderFacts& facts, std::string_view address);

}  // namespace slm::tools
