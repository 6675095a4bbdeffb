#pragma once
// Where the catalogue's card and the weights themselves disagree.
//
// Pure. Compared is only what both say, and only where the two words mean the same: of one part of a split
// file no counts, of latent attention no head numbers, of a GGUF file whose pictures' tower lies elsewhere no
// sum.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/catalog/model.h"
#include "core/tools/inspect/header_facts.h"

namespace slm::tools {

struct Disagreement {
  std::string field;  // "layers"
  std::string card;   // "32"
  std::string weights;
};

/// The size that core/compute/gguf_weights gives for the recipe which the file names.
struct PredictedSize {
  std::string quantization;
  std::uint64_t file_bytes = 0;
};

struct CardComparison {
  std::vector<std::string> agreed;  // fields that were compared and are equal
  std::vector<Disagreement> disagreements;
  std::vector<std::string> notes;  // what was not compared, and why
  std::optional<PredictedSize> predicted;
};

/// A card with 32 layers and weights with 28 -> {"layers", "32", "28"}. Parameter counts agree within 1 %, as
/// published ones are rounded.
CardComparison compare_with_card(const HeaderFacts& facts, const catalog::Model& model);

}  // namespace slm::tools
