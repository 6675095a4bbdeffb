#include "core/compute/ggml_type.h"

#include <gtest/gtest.h>

namespace slm::compute {
namespace {

TEST(block_of, gives_the_published_bits_per_weight) {
  struct Row {
    GgmlType type;
    const char* name;
    double bits;
  };
  for (const Row& row :
       {Row{GgmlType::f16, "F16", 16.0}, Row{GgmlType::q4_0, "Q4_0", 4.5}, Row{GgmlType::q8_0, "Q8_0", 8.5},
        Row{GgmlType::q2_k, "Q2_K", 2.625}, Row{GgmlType::q3_k, "Q3_K", 3.4375},
        Row{GgmlType::q4_k, "Q4_K", 4.5}, Row{GgmlType::q5_k, "Q5_K", 5.5},
        Row{GgmlType::q6_k, "Q6_K", 6.5625}, Row{GgmlType::iq1_s, "IQ1_S", 1.5625},
        Row{GgmlType::iq4_xs, "IQ4_XS", 4.25}, Row{GgmlType::iq4_nl, "IQ4_NL", 4.5},
        Row{GgmlType::tq1_0, "TQ1_0", 1.6875}, Row{GgmlType::mxfp4, "MXFP4", 4.25}}) {
    EXPECT_EQ(block_of(row.type).name, row.name);
    EXPECT_DOUBLE_EQ(block_of(row.type).bits_per_weight(), row.bits) << row.name;
  }
}

TEST(parse_ggml_type, reads_every_name_in_any_case) {
  for (std::size_t i = 0; i < k_ggml_type_count; ++i) {
    const auto type = static_cast<GgmlType>(i);
    EXPECT_EQ(parse_ggml_type(block_of(type).name), type);
  }
  EXPECT_EQ(parse_ggml_type("q4_k"), GgmlType::q4_k);
  EXPECT_EQ(parse_ggml_type("Q4_K_M"), std::nullopt);  // a mix, not a type
}

TEST(row_bytes, counts_whole_blocks_only) {
  EXPECT_EQ(row_bytes(GgmlType::q8_0, 1024), 1088u);
  EXPECT_EQ(row_bytes(GgmlType::q4_k, 896), std::nullopt);
  EXPECT_EQ(row_bytes(GgmlType::f16, 3), 6u);
  EXPECT_EQ(row_bytes(GgmlType::f32, 0x8000'0000'0000'0000u), std::nullopt);
}

}  // namespace
}  // namespace slm::compute
