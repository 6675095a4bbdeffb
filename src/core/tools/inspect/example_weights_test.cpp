#include "core/tools/inspect/example_weights.h"

#include <gtest/gtest.h>

#include "core/tools/inspect/weights_header.h"

namespace slm::tools {
namespace {

TEST(example_weights, are_a_whole_file_without_findings) {
  const std::string bytes = example_weights();
  const auto header = read_weights_header({bytes, bytes.size()});
  ASSERT_TRUE(header);
  EXPECT_TRUE(header->facts.findings.empty());
  // 2 * 128 * 64 for the two tables, 64 for the last norm, and for each layer 2 * 64 of norms,
  // 2 * 64 * 64 + 2 * 64 * 32 of attention, 3 * 64 * 128 of feed-forward.
  EXPECT_EQ(header->facts.parameter_count, 16384u + 64 + 2 * (128 + 12288 + 24576));
  EXPECT_EQ(header->facts.quantization, "Q8_0");
  EXPECT_LT(header->facts.header_bytes, 8'000u);
}

}  // namespace
}  // namespace slm::tools
