#include "core/compute/measured_speeds.h"

#include <gtest/gtest.h>

#include <tuple>

#include "core/compute/speed_parameters.h"

namespace slm::compute {
namespace {

TEST(measured_speeds, stand_in_order_and_once) {
  const auto key = [](const MeasuredSpeed& row) {
    return std::tie(row.device, row.model, row.quantization, row.backend, row.threads, row.depth_tokens,
                    row.output_tokens);
  };
  const auto rows = measured_speeds();
  ASSERT_GT(rows.size(), 300u);
  for (std::size_t at = 1; at < rows.size(); ++at) EXPECT_LT(key(rows[at - 1]), key(rows[at])) << at;
}

TEST(measured_speeds, are_those_that_the_factors_were_fitted_to) {
  for (const MeasuredSpeed& row : measured_speeds()) {
    const auto seen = measured(device_group(row.device), row.backend);
    ASSERT_TRUE(seen) << row.device;
    EXPECT_NE(*seen, Measured::prefill) << row.device;
    EXPECT_GT(row.decode_tokens_per_second, 0) << row.device << " " << row.model;
    EXPECT_LT(row.decode_tokens_per_second, 2000) << row.device << " " << row.model;
    EXPECT_GE(row.run_count, 1u);
  }
}

}  // namespace
}  // namespace slm::compute
