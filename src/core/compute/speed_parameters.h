#pragma once
// The fitted factors of the speed model. Written by script/fit-speed; speed_table.cpp is never edited by
// hand.
//
// Pure constants. A factor is stored as its natural logarithm and applies to one Cost; factors of several
// levels multiply: the class of device, format, experts, architecture, device. What was not measured has 0.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/compute/estimate.h"
#include "core/compute/speed_costs.h"

namespace slm::compute {

/// By Cost.
using CostFactors = std::array<double, k_cost_count>;

struct NamedFactors {
  std::string_view name;
  CostFactors factors;
};

/// To which runs of a device a row of factors applies.
enum class DeviceScope : std::uint8_t { any, cpu, cuda, metal, vulkan, rocm };

enum class Measured : std::uint8_t { decode, prefill, both };

struct DeviceFactors {
  std::string_view group;  // devices with the same silicon
  DeviceScope scope;
  Measured measured;
  CostFactors factors;
};

struct DeviceGroup {
  std::string_view device;  // id in the catalogue
  std::string_view group;
};

/// Natural logarithms of predicted / true speed: the 5th and 95th of a hundred unseen measurements.
struct ErrorRange {
  double low = -0.5;
  double high = 0.5;
};

/// What script/fit-speed writes. Names stand in alphabetical order.
struct SpeedTable {
  std::array<CostFactors, k_speed_class_count> classes;
  std::array<std::array<CostFactors, k_format_family_count>, k_native_backend_count> formats;
  std::array<CostFactors, k_native_backend_count> experts;
  std::span<const NamedFactors> architectures;  // by Architecture::class_name
  std::span<const DeviceFactors> devices;       // by group, then scope
  std::span<const DeviceGroup> groups;          // by device
  // By backend; first where the device was measured with it, second where it was not.
  std::array<std::array<ErrorRange, 2>, k_native_backend_count> decode_errors;
  std::array<std::array<ErrorRange, 2>, k_native_backend_count> prefill_errors;
  Estimate power_share;      // of the rated power, while decoding
  Estimate browser_decode;   // of the native speed, with WebGPU: all of what was published lies in the range
  Estimate browser_prefill;  // the same
};

const SpeedTable& speed_table();

/// "" where no device of the same silicon was measured.
std::string_view device_group(std::string_view device_id);

/// Where the factors come from for one case; sums the levels.
struct FactorSources {
  SpeedClass speed_class = SpeedClass::cpu_desktop;
  Backend backend = Backend::cpu;
  FormatFamily family = FormatFamily::floating;
  bool has_experts = false;
  std::string_view architecture;  // class name; empty: unknown
  std::string_view group;         // of the device; empty: not measured
};

CostFactors speed_factors(const FactorSources& sources);

/// What was measured of the device with this backend; nothing where it was not, or the group is empty.
std::optional<Measured> measured(std::string_view group, Backend backend);

/// Whether it was measured at all.
bool is_measured(std::string_view group);

}  // namespace slm::compute
