#pragma once
// A device as the speed formula sees it: bytes and operations a second with one backend.
//
// Pure. What is not published is taken as usual for the kind of device, and said to be.

#include <cstdint>

#include "core/catalog/device.h"
#include "core/compute/backend.h"

namespace slm::compute {

struct Machine {
  SpeedClass speed_class = SpeedClass::cpu_desktop;
  Backend backend = Backend::cpu;
  double bytes_per_second = 0;
  double operations_per_second = 0;  // a multiplication and an addition are two
  double attention_operations_per_second =
      0;                      // while a prompt is read: below the above where no matrix units help
  std::uint32_t threads = 0;  // 0 where the processor does not compute
  bool is_bandwidth_assumed = false;
  bool is_rate_assumed = false;
};

/// What no source gives and the fit's nested validation judges (docs/formulas/speed.md).
struct RateShares {
  double efficiency_core = 0.25;  // of a large core's
  double power = 0.25;            // weight of power: between limits of arithmetic (0) and of power (1)
};

/// `threads` 0: as many as pay off. GeForce RTX 4090, cuda -> 1.01e12 bytes, 165.2e12 operations.
Machine machine_of(const catalog::Device& device, Backend backend, std::uint32_t threads,
                   const RateShares& shares = {});

}  // namespace slm::compute
