#include "core/compute/speed_parameters.h"

namespace slm::compute {
namespace {

constexpr SpeedTable k_table{.classes = {{{0.56, -9.4, 0.6, 0.3, 0.3, 0.2, 0.5, -8.3, 1.9},
                                          {0.72, -8.6, 0.8, 0.3, 0.3, -0.3, 0.5, -8.5, 1.9},
                                          {0.1, -7.4, 0.2, 0.3, 1, 0.4, 0.5, -8.6, 1.9},
                                          {0, -7.8, 0.1, 0.3, 1.5, 0.7, 0.5, -8.5, 1.9},
                                          {0.4, -9.8, 0.2, 1, 0, 0.6, 0.1, -7, 2},
                                          {0.47, -9.4, 0.3, 1, 0, 0.6, 0.1, -7, 2},
                                          {0.32, -9, 0.3, 1, 0, 0.7, 0.5, -9.9, 1.2},
                                          {0.33, -10.4, 0.3, 1, 0, 0, 0.5, -9.9, 1.2},
                                          {0.89, -10.6, 1.4, 1, 0, 1.4, 0.6, -10, 3.5},
                                          {0.33, -9.4, 0.8, 1, 0, 1.8, 0.6, -10, 3.5},
                                          {0.29, -9.6, 0.3, 1, 0, 0.9, 0.6, -10, 2.5},
                                          {0.37, -10, 0.4, 1, 0, 1.8, 0.6, -10, 2.5}}},
                             .formats = {},
                             .experts = {},
                             .architectures = {},
                             .devices = {},
                             .groups = {},
                             .decode_errors = {},
                             .prefill_errors = {},
                             .power_share = {1, 0.6, 1.6}};

}  // namespace

const SpeedTable& speed_table() {
  return k_table;
}

}  // namespace slm::compute
