#include "core/compute/machine.h"

#include <gtest/gtest.h>

namespace slm::compute {
namespace {

TEST(machine_of, takes_what_is_published) {
  catalog::Device card;
  card.name = "GeForce RTX 4090";
  card.bandwidth_mb_per_second.value = 1'010'000;
  card.fp16_gflops.value = 165'200;
  const Machine machine = machine_of(card, Backend::cuda, 0);
  EXPECT_EQ(machine.bytes_per_second, 1.01e12);
  EXPECT_EQ(machine.operations_per_second, 165.2e12);
  EXPECT_EQ(machine.threads, 0u);
  EXPECT_FALSE(machine.is_bandwidth_assumed);
  EXPECT_FALSE(machine.is_rate_assumed);
  card.fp16_gflops.value.reset();
  card.fp32_gflops.value = 80'000;
  EXPECT_EQ(machine_of(card, Backend::cuda, 0).operations_per_second, 160e12) << "twice the 32-bit rate";
}

TEST(machine_of, says_what_it_assumes) {
  catalog::Device laptop;
  laptop.kind = catalog::DeviceKind::laptop;
  const Machine machine = machine_of(laptop, Backend::vulkan, 0);
  EXPECT_TRUE(machine.is_bandwidth_assumed);
  EXPECT_TRUE(machine.is_rate_assumed);
  EXPECT_GT(machine.bytes_per_second, 0);
  EXPECT_GT(machine.operations_per_second, 0);
}

TEST(machine_of, uses_no_more_threads_than_there_are_cores) {
  catalog::Device processor;
  processor.kind = catalog::DeviceKind::cpu;
  processor.core_count.value = 4;
  EXPECT_EQ(machine_of(processor, Backend::cpu, 0).threads, 4u);
  EXPECT_EQ(machine_of(processor, Backend::cpu, 2).threads, 2u);
  EXPECT_EQ(machine_of(processor, Backend::cpu, 64).threads, 4u);
  EXPECT_EQ(machine_of(processor, Backend::cpu, 2).operations_per_second * 2,
            machine_of(processor, Backend::cpu, 4).operations_per_second);
}

}  // namespace
}  // namespace slm::compute
