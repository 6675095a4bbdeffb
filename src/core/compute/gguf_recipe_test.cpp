#include "core/compute/gguf_recipe.h"

#include <gtest/gtest.h>

namespace slm::compute {
namespace {

TEST(parse_gguf_recipe, knows_every_mix_and_the_variations_of_publishers) {
  struct Row {
    const char* name;
    QuantizationMix mix;
    bool wide_tables, is_dynamic;
  };
  for (const Row& row : {Row{"Q4_K_M", QuantizationMix::q4_k_m, false, false},
                         Row{"q6-k-l", QuantizationMix::q6_k, true, false},
                         Row{"Q3_K_XL", QuantizationMix::q3_k_l, true, false},
                         Row{"Q4_0_8_8", QuantizationMix::q4_0, false, false},
                         Row{"MXFP4", QuantizationMix::mxfp4_moe, false, false},
                         Row{"UD-Q4_K_XL", QuantizationMix::q4_k_m, false, true},
                         Row{"UD-IQ2_M", QuantizationMix::iq2_m, false, true},
                         Row{"UD-Q6_K", QuantizationMix::q6_k, false, true}}) {
    const auto recipe = parse_gguf_recipe(row.name);
    ASSERT_TRUE(recipe) << row.name;
    EXPECT_EQ(recipe->mix, row.mix) << row.name;
    EXPECT_EQ(recipe->wide_tables, row.wide_tables) << row.name;
    EXPECT_EQ(recipe->is_dynamic, row.is_dynamic) << row.name;
  }
}

TEST(parse_gguf_recipe, leaves_other_names_to_others) {
  for (const char* name : {"", "UD-", "UD-_XL", "NF4", "INT4 g128", "Q4", "Q4_K_XXL"}) {
    EXPECT_FALSE(parse_gguf_recipe(name)) << name;
  }
}

}  // namespace
}  // namespace slm::compute
