#pragma once
// A machine or chip that runs models: memory, bandwidth, arithmetic, power, price.
//
// Pure values. Fractions are stored as whole thousandths, so that every face shows the same digits.

#include <cstdint>
#include <string>

#include "core/catalog/id.h"
#include "core/catalog/sourced.h"

namespace slm::catalog {

enum class DeviceKind : std::uint8_t {
  desktop_gpu,
  datacenter_gpu,
  laptop,
  apple_silicon,
  phone,
  sbc,  // single-board computer
  jetson,
  cpu,
  npu,
};

struct Device {
  DeviceId id;
  std::string name;  // "GeForce RTX 2060"
  DeviceKind kind = DeviceKind::desktop_gpu;
  std::string chip;                                // of a phone: "Apple A19 Pro"
  Sourced<std::uint64_t> memory_mib;               // what a model may use of it is less
  Sourced<std::uint64_t> bandwidth_mb_per_second;  // 10^6 bytes; 336 GB/s -> 336'000
  Sourced<std::uint64_t> fp16_gflops;              // dense; 10^9 operations a second
  Sourced<std::uint64_t> int8_gops;
  Sourced<std::uint64_t> fp32_gflops;
  Sourced<std::uint64_t> core_count;
  Sourced<std::uint64_t> efficiency_core_count;  // of core_count: the small ones beside or instead of large
  Sourced<std::uint64_t> power_mw;
  Sourced<std::uint64_t> battery_mwh;
  Sourced<std::uint64_t> price_usd_cents;  // at launch
  Sourced<std::string> released;           // "2019-01-07", "2019-01" or "2019"
  std::string fp16_basis;                  // how the rate was derived
  std::string note;

  /// "/models/devices/rtx-4090/"
  std::string address() const { return "/models/devices/" + id.text() + "/"; }
};

}  // namespace slm::catalog
