#pragma once
// Bytes of a model's weights in a GGUF file, tensor by tensor, without having the file.
//
// Pure. Error on published files: docs/accuracy.md. Formula and sources: docs/formulas/gguf-weights.md.

#include <cstdint>

#include "base/result.h"
#include "core/catalog/model.h"
#include "core/compute/gguf_recipe.h"
#include "core/compute/weight_tensors.h"

namespace slm::compute {

/// Where tied embeddings stand in the file.
enum class TiedTable : std::uint8_t {
  as_published,  // twice where the maker's own files have them so (stores_tied_table_twice), else once
  once,
  twice,
};

struct GgufOptions {
  bool importance_matrix = false;  // Q4_0 and Q5_0 made with one are 0.3 % larger; IQ mixes always have one
  TiedTable tied_table = TiedTable::as_published;
};

struct GgufWeights {
  std::uint64_t tensor_bytes = 0;   // what is loaded into memory
  std::uint64_t header_bytes = 0;   // metadata with the vocabulary: an estimate from its size
  std::uint64_t element_count = 0;  // weights stored
  std::uint64_t rest_elements = 0;  // of these, known only as a difference to the published count

  std::uint64_t file_bytes() const { return tensor_bytes + header_bytes; }
  double bits_per_weight() const {
    return 8.0 * static_cast<double>(tensor_bytes) / static_cast<double>(element_count);
  }
};

/// Alibaba's own files of small Qwen2.5 models hold the tied table a second time, as output matrix.
bool stores_tied_table_twice(const catalog::Model& model);

/// Phi-4 as Q4_K_M: about 9.05 GB, 4.94 bits a weight.
Result<GgufWeights, WeightsError> gguf_weights(const catalog::Model& model, const GgufRecipe& recipe,
                                               const GgufOptions& options);

/// The same from tensors that were listed before; for asking about many quantizations of one model.
GgufWeights gguf_weights(const catalog::Model& model, const WeightTensors& tensors, const GgufRecipe& recipe,
                         const GgufOptions& options);

}  // namespace slm::compute
