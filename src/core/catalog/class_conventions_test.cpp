#include "core/catalog/class_conventions.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

TEST(conventions_of, leaves_unknown_classes_plain) {
  EXPECT_FALSE(conventions_of("NoSuchModel").norm_bias);
  EXPECT_EQ(conventions_of("OPTForCausalLM").positions, Positions::learned_offset_2);
}

}  // namespace
}  // namespace slm::catalog
