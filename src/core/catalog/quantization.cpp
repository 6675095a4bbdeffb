#include "core/catalog/quantization.h"

namespace slm::catalog {

std::uint64_t millibits_per_weight(const Quantization& quantization) {
  return (quantization.bits * 1000 + quantization.weights / 2) / quantization.weights;
}

}  // namespace slm::catalog
