#include "core/compute/speed_parameters.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace slm::compute {
namespace {

TEST(speed_table, stands_in_the_order_that_lookups_rely_on) {
  const SpeedTable& table = speed_table();
  EXPECT_TRUE(std::is_sorted(table.architectures.begin(), table.architectures.end(),
                             [](const auto& a, const auto& b) { return a.name < b.name; }));
  EXPECT_TRUE(std::is_sorted(table.devices.begin(), table.devices.end(), [](const auto& a, const auto& b) {
    return a.group < b.group || (a.group == b.group && a.scope < b.scope);
  }));
  EXPECT_TRUE(std::is_sorted(table.groups.begin(), table.groups.end(),
                             [](const auto& a, const auto& b) { return a.device < b.device; }));
  for (const DeviceGroup& row : table.groups) EXPECT_TRUE(is_measured(row.group)) << row.device;
}

TEST(speed_table, has_only_numbers_that_can_be) {
  const SpeedTable& table = speed_table();
  for (const CostFactors& row : table.classes) {
    const double used_of_bandwidth = std::exp(-row[static_cast<std::size_t>(Cost::decode_read)]);
    EXPECT_GT(used_of_bandwidth, 0.2);
    EXPECT_LT(used_of_bandwidth, 1.2);
    for (const double factor : row) EXPECT_LT(std::abs(factor), 15);
  }
  for (const auto* errors : {&table.decode_errors, &table.prefill_errors}) {
    for (const auto& backend : *errors) {
      for (const ErrorRange& range : backend) EXPECT_LT(range.low, range.high);
    }
  }
}

TEST(device_group, joins_devices_with_the_same_silicon) {
  EXPECT_EQ(device_group("raspberry-pi-5-8gb"), device_group("raspberry-pi-5-16gb"));
  EXPECT_NE(device_group("raspberry-pi-5-8gb"), device_group("rtx-4090"));
  EXPECT_EQ(device_group("device-of-nobody"), "");
}

TEST(measured, knows_which_backends_of_a_device_were) {
  EXPECT_TRUE(measured("rtx-4090", Backend::cuda));
  EXPECT_FALSE(measured("rtx-4090", Backend::metal));
  EXPECT_FALSE(measured("", Backend::cuda));
  EXPECT_FALSE(is_measured("device-of-nobody"));
}

TEST(speed_factors, are_the_sum_of_the_levels) {
  const SpeedTable& table = speed_table();
  const FactorSources plain{.speed_class = SpeedClass::cuda_card, .backend = Backend::cuda};
  const auto read = static_cast<std::size_t>(Cost::decode_read);
  const auto cuda = static_cast<std::size_t>(Backend::cuda);
  const double expected = table.classes[static_cast<std::size_t>(SpeedClass::cuda_card)][read] +
                          table.formats[cuda][static_cast<std::size_t>(FormatFamily::floating)][read];
  EXPECT_DOUBLE_EQ(speed_factors(plain)[read], expected);
  FactorSources sparse = plain;
  sparse.has_experts = true;
  EXPECT_DOUBLE_EQ(speed_factors(sparse)[read], expected + table.experts[cuda][read]);
  FactorSources known = plain;
  known.group = "rtx-4090";
  EXPECT_NE(speed_factors(known)[read], expected);
  FactorSources named = plain;
  named.architecture = table.architectures.front().name;
  EXPECT_DOUBLE_EQ(speed_factors(named)[read], expected + table.architectures.front().factors[read]);
}

}  // namespace
}  // namespace slm::compute
