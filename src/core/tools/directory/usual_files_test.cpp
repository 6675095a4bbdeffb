#include "core/tools/directory/usual_files.h"

#include <gtest/gtest.h>

#include "core/catalog/sample_catalog.h"
#include "core/compute/footprint.h"

namespace slm::tools {
namespace {

TEST(usual_files, are_what_is_counted_of_each_model_alone) {
  const catalog::Catalog catalog = catalog::make_sample_catalog(60);
  const UsualFiles usual(catalog);
  std::size_t known_count = 0;
  for (std::uint32_t model = 0; model < catalog.models().size(); ++model) {
    for (std::uint32_t index = 0; index < catalog.quantizations().size(); ++index) {
      const catalog::Quantization& quantization = catalog.quantizations()[index];
      const auto bytes = compute::file_bytes(catalog.models()[model], quantization);
      const auto work = compute::workload_of(catalog.models()[model], quantization);
      const UsualFile* file = usual.find(model, index);
      ASSERT_EQ(file != nullptr, quantization.is_common && bytes) << model << " " << quantization.name;
      if (file == nullptr) continue;
      EXPECT_EQ(file->bytes, *bytes);
      ASSERT_EQ(file->work.has_value(), work.has_value());
      if (!work) continue;
      EXPECT_EQ(file->work->shared_bytes, work->shared_bytes);
      EXPECT_EQ(file->work->layer_weights, work->layer_weights);
      ++known_count;
    }
  }
  EXPECT_GT(known_count, 60u);
}

TEST(usual_files, stand_in_the_order_of_their_bits) {
  const catalog::Catalog catalog = catalog::make_sample_catalog(20);
  const UsualFiles usual(catalog);
  for (std::uint32_t model = 0; model < catalog.models().size(); ++model) {
    std::uint64_t before = UINT64_MAX;
    for (const UsualFile& file : usual.of(model)) {
      const std::uint64_t bits = catalog::millibits_per_weight(catalog.quantizations()[file.quantization]);
      EXPECT_LE(bits, before);
      before = bits;
    }
  }
}

}  // namespace
}  // namespace slm::tools
