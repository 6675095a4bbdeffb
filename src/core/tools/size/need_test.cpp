#include "core/tools/size/need.h"

#include <gtest/gtest.h>

#include "core/tools/test_knowledge.h"

namespace slm::tools {
namespace {

struct Asking {
  catalog::Catalog catalog = make_test_catalog();
  const catalog::Model& model = *catalog.find_model("llama-3-8b");
  compute::WeightTensors tensors = *compute::weight_tensors(model);
  Load load{.model = model, .tensors = tensors};
  std::uint64_t q4 = *weights_of(load, *catalog.find_quantization("q4_k_m"));
};

TEST(need_of, adds_four_parts) {
  const Asking asking;
  const Need need = *need_of(asking.load, asking.q4, 8192);
  EXPECT_EQ(need.weights_bytes, asking.q4);
  EXPECT_EQ(need.cache_bytes, 1073741824u);  // 32 layers x 8 heads x 128 x 2 x 2 bytes x 8192
  // 512 tokens x (128256 + 4096) x 4 bytes of logits, and 512 x (2 x 4096 + 8192) x 4 of inputs.
  EXPECT_EQ(need.compute_bytes, 512u * (128256 + 4096) * 4 + 512u * (2 * 4096 + 8192) * 4);
  EXPECT_EQ(need.total_bytes(),
            need.weights_bytes + need.cache_bytes + need.compute_bytes + need.overhead_bytes);
  EXPECT_EQ(need.device_bytes, need.total_bytes());
}

TEST(need_of, never_needs_less_for_more) {
  const Asking asking;
  std::uint64_t last = 0;
  for (std::uint64_t context = 1; context < 4'000'000; context = context * 3 / 2 + 1) {
    const std::uint64_t total = need_of(asking.load, asking.q4, context)->total_bytes();
    EXPECT_GE(total, last) << context;
    last = total;
  }
  for (std::uint32_t sequences = 1; sequences <= 64; sequences *= 2) {
    Load fewer = asking.load;
    fewer.sequence_count = sequences;
    Load more = asking.load;
    more.sequence_count = 2 * sequences;
    EXPECT_GT(need_of(more, asking.q4, 4096)->total_bytes(), need_of(fewer, asking.q4, 4096)->total_bytes());
  }
}

TEST(need_of, spreads_layers_over_devices_and_the_host) {
  const Asking asking;
  Load two = asking.load;
  two.device_count = 2;
  const Need alone = *need_of(asking.load, asking.q4, 8192);
  const Need spread = *need_of(two, asking.q4, 8192);
  EXPECT_GT(spread.total_bytes(), alone.total_bytes());  // each device has buffers of its own
  EXPECT_LT(spread.device_bytes, alone.device_bytes);
  Load half = asking.load;
  half.gpu_layers = 16;
  const Need split = *need_of(half, asking.q4, 8192);
  EXPECT_EQ(split.host_bytes, (alone.weights_bytes + alone.cache_bytes) / 2);
  EXPECT_EQ(split.device_bytes + split.host_bytes, split.total_bytes());
  Load all = asking.load;
  all.gpu_layers = 999;
  EXPECT_EQ(need_of(all, asking.q4, 8192)->host_bytes, 0u);
}

TEST(most_context, is_the_last_that_fits) {
  const Asking asking;
  const std::uint64_t memory = std::uint64_t{8} << 30;
  const std::uint64_t context = most_context(asking.load, asking.q4, memory, 1u << 20);
  ASSERT_GT(context, 0u);
  EXPECT_LE(need_of(asking.load, asking.q4, context)->device_bytes, memory);
  EXPECT_GT(need_of(asking.load, asking.q4, context + 256)->device_bytes, memory);
  EXPECT_EQ(most_context(asking.load, asking.q4, 1000, 1u << 20), 0u);
  EXPECT_EQ(most_context(asking.load, asking.q4, memory, 1000), 1000u);
}

TEST(most_context, never_shrinks_with_memory) {
  const Asking asking;
  std::uint64_t last = 0;
  for (std::uint64_t gib = 4; gib < 64; ++gib) {
    const std::uint64_t context = most_context(asking.load, asking.q4, gib << 30, 131072);
    EXPECT_GE(context, last) << gib;
    last = context;
  }
}

}  // namespace
}  // namespace slm::tools
