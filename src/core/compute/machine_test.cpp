#include "core/compute/machine.h"

#include <gtest/gtest.h>

namespace slm::compute {
namespace {

TEST(machine_of, takes_what_is_published) {
  catalog::Device card;
  card.name = "Radeon RX 7900 XTX";
  card.bandwidth_mb_per_second.value = 960'000;
  card.fp16_gflops.value = 122'800;
  card.fp32_gflops.value = 61'390;
  const Machine machine = machine_of(card, Backend::rocm, 0);
  EXPECT_EQ(machine.bytes_per_second, 960e9);
  EXPECT_EQ(machine.operations_per_second, 122.8e12);
  EXPECT_EQ(machine.threads, 0u);
  EXPECT_FALSE(machine.is_bandwidth_assumed);
  EXPECT_FALSE(machine.is_rate_assumed);
  card.fp16_gflops.value = 180;  // as cards of 2016 have it
  EXPECT_EQ(machine_of(card, Backend::rocm, 0).operations_per_second, 2 * 61.39e12)
      << "twice the 32-bit rate";
}

TEST(machine_of, gives_attention_the_lanes_alone_where_no_matrix_units_help) {
  catalog::Device card;
  card.name = "Radeon RX 7900 XTX";
  card.fp16_gflops.value = 122'800;
  for (const Backend backend : {Backend::rocm, Backend::vulkan}) {
    EXPECT_EQ(machine_of(card, backend, 0).attention_operations_per_second, 122.8e12 / 4);
  }
  card.name = "GeForce RTX 4070";
  EXPECT_EQ(machine_of(card, Backend::cuda, 0).attention_operations_per_second, 122.8e12);
}

// (330.3e12)^0.75 x (0.75e12 x 450)^0.25 = 332.1e12
TEST(machine_of, means_half_the_eight_bit_rate_and_the_power_by_a_matrix_rate) {
  catalog::Device card;
  card.name = "GeForce RTX 4090";
  card.fp16_gflops.value = 165'200;
  card.int8_gops.value = 660'600;
  EXPECT_EQ(machine_of(card, Backend::cuda, 0).operations_per_second, 330.3e12) << "the power is not known";
  card.power_mw.value = 450'000;
  const double of_450_watts = machine_of(card, Backend::cuda, 0).operations_per_second;
  EXPECT_NEAR(of_450_watts, 332.1e12, 0.1e12);
  card.power_mw.value = 300'000;
  EXPECT_LT(machine_of(card, Backend::cuda, 0).operations_per_second, of_450_watts);
}

TEST(machine_of, does_not_take_a_neural_accelerator_for_graphics) {
  catalog::Device phone;
  phone.name = "iPhone 15 Pro";
  phone.kind = catalog::DeviceKind::phone;
  phone.int8_gops.value = 35'000;
  EXPECT_TRUE(machine_of(phone, Backend::metal, 0).is_rate_assumed);
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

TEST(machine_of, counts_an_efficiency_core_as_a_quarter) {
  catalog::Device processor;
  processor.kind = catalog::DeviceKind::cpu;
  processor.core_count.value = 8;
  const double large = machine_of(processor, Backend::cpu, 4).operations_per_second / 4;
  processor.efficiency_core_count.value = 4;
  EXPECT_DOUBLE_EQ(machine_of(processor, Backend::cpu, 3).operations_per_second, 3 * large);
  EXPECT_DOUBLE_EQ(machine_of(processor, Backend::cpu, 0).operations_per_second, (4 + 4 * 0.25) * large);
}

}  // namespace
}  // namespace slm::compute
