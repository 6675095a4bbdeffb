#include "core/compute/machine.h"

#include <algorithm>

namespace slm::compute {
namespace {

using catalog::Device;
using catalog::DeviceKind;

constexpr double k_operations_per_thread = 60e9;    // 8 fused multiply-adds at 3.75 GHz; the fit corrects it
constexpr std::uint64_t k_most_useful_threads = 8;  // memory is the limit long before, on most machines

// The median of the catalogue's devices of the kind.
double usual_bytes_per_second(DeviceKind kind) {
  switch (kind) {
    case DeviceKind::phone:
      return 68e9;
    case DeviceKind::sbc:
      return 34e9;
    case DeviceKind::laptop:
    case DeviceKind::npu:
      return 89.6e9;
    case DeviceKind::cpu:
      return 102.4e9;
    case DeviceKind::jetson:
      return 102e9;
    case DeviceKind::apple_silicon:
      return 200e9;
    default:
      return 500e9;
  }
}

// How many 16-bit operations graphics of the kind do for each byte they can read.
double usual_operations_per_byte(DeviceKind kind) {
  switch (kind) {
    case DeviceKind::apple_silicon:
      return 32;
    case DeviceKind::phone:
      return 50;
    default:
      return 100;
  }
}

std::uint32_t usual_threads(const Device& device) {
  if (device.kind == DeviceKind::phone || device.kind == DeviceKind::sbc) return 4;
  const std::uint64_t cores = device.core_count.value.value_or(k_most_useful_threads);
  return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(cores, 1, k_most_useful_threads));
}

// More threads than cores do not help.
std::uint32_t useful_threads(const Device& device, std::uint32_t threads) {
  if (threads == 0) return usual_threads(device);
  const std::uint64_t cores = device.core_count.value.value_or(threads);
  return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(threads, 1, std::max<std::uint64_t>(cores, 1)));
}

}  // namespace

Machine machine_of(const Device& device, Backend backend, std::uint32_t threads) {
  Machine machine{.speed_class = speed_class(device, backend), .backend = backend};
  const double bandwidth = static_cast<double>(device.bandwidth_mb_per_second.value.value_or(0)) * 1e6;
  machine.is_bandwidth_assumed = bandwidth <= 0;
  machine.bytes_per_second = bandwidth > 0 ? bandwidth : usual_bytes_per_second(device.kind);
  if (backend == Backend::cpu) {
    machine.threads = useful_threads(device, threads);
    machine.operations_per_second = machine.threads * k_operations_per_thread;
    return machine;
  }
  const double fp16 = static_cast<double>(device.fp16_gflops.value.value_or(0)) * 1e9;
  const double fp32 = static_cast<double>(device.fp32_gflops.value.value_or(0)) * 1e9;
  machine.is_rate_assumed = fp16 <= 0 && fp32 <= 0;
  machine.operations_per_second =
      fp16 > 0 ? fp16
               : (fp32 > 0 ? 2 * fp32 : machine.bytes_per_second * usual_operations_per_byte(device.kind));
  return machine;
}

}  // namespace slm::compute
