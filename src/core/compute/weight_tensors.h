#pragma once
// The weight matrices of a model, as a GGUF file stores them: what for, how long a row is, how many rows.
//
// Pure. Built from the shape alone, so it works for a model that nobody has downloaded. Parts that the shape
// does not describe (projections of unusual recurrent layers) are one entry with what is left of the
// published parameter count, so that a size is never far off; docs/formulas/gguf-weights.md says for which.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/catalog/model.h"
#include "core/compute/quantization_mix.h"

namespace slm::compute {

/// `matrix_count` matrices of `row_count` rows, each of place.row_length elements.
struct WeightTensor {
  TensorPlace place;
  std::uint64_t row_count = 0;
  std::uint64_t matrix_count = 1;  // experts stacked in one tensor

  std::uint64_t element_count() const { return place.row_length * row_count * matrix_count; }
};

struct WeightTensors {
  std::vector<WeightTensor> tensors;
  std::uint64_t rest_elements = 0;  // included in `tensors`: known only as a difference
};

enum class WeightsError : std::uint8_t {
  shape_unknown,  // neither layers, hidden size and vocabulary nor the parameter count are known
  out_of_range,   // a dimension beyond any model
};

std::string_view describe(WeightsError error);

/// Every tensor of the language model; towers for pictures and sound are files of their own and not included.
/// Where the shape is not known, the published count is one entry: then such towers are counted, too.
Result<WeightTensors, WeightsError> weight_tensors(const catalog::Model& model);

}  // namespace slm::compute
