#include "core/catalog/quantization.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

TEST(millibits_per_weight, rounds_to_the_nearest_thousandth) {
  Quantization quantization;
  quantization.bits = 144;
  quantization.weights = 32;
  EXPECT_EQ(millibits_per_weight(quantization), 4500u);
  quantization.bits = 48944;
  quantization.weights = 10000;
  EXPECT_EQ(millibits_per_weight(quantization), 4894u);
  quantization.bits = 2;
  quantization.weights = 3;
  EXPECT_EQ(millibits_per_weight(quantization), 667u);
}

}  // namespace
}  // namespace slm::catalog
