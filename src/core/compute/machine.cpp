#include "core/compute/machine.h"

#include <algorithm>
#include <cmath>

namespace slm::compute {
namespace {

using catalog::Device;
using catalog::DeviceKind;

constexpr double k_operations_per_thread = 60e9;    // 8 fused multiply-adds at 3.75 GHz; the fit corrects it
constexpr double k_operations_per_joule = 0.75e12;  // of matrix units, as cards are built; GeForce RTX 4090
// Of lanes of 32 bits, on which llama.cpp runs attention with ROCm and Vulkan, in the rate of 16-bit
// matrices: 14.85 of 59 TFLOPS are published for the Radeon 8060S.
constexpr double k_lane_share = 0.25;
constexpr std::uint32_t k_phone_threads = 4;  // its fast cores
constexpr std::uint64_t k_usual_cores = 8;
constexpr std::uint64_t k_most_useful_threads = 64;

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

bool has_published_matrix_units(const Device& device) {
  switch (device.kind) {
    case DeviceKind::desktop_gpu:
    case DeviceKind::datacenter_gpu:
    case DeviceKind::laptop:
    case DeviceKind::jetson:
      return device.int8_gops.value.value_or(0) > 0;
    default:
      return false;  // the 8-bit rate is that of a neural accelerator beside the graphics
  }
}

// Matrix units of a card with little power do not run at their highest clock: two cards with the same rate
// differ by their power.
double sustained_rate(double rate, const Device& device, double power_share) {
  const double watts = static_cast<double>(device.power_mw.value.value_or(0)) / 1000;
  if (watts <= 0) return rate;
  return rate * std::exp(power_share * std::log(k_operations_per_joule * watts / rate));
}

// Published 16-bit rates mean different things: of shaders for one card, of matrix units for the next, with
// sums of 32 bits on one and of 16 on another. Half the 8-bit rate means the same on all that have it. 0: not
// published.
double published_rate(const Device& device, double power_share) {
  if (has_published_matrix_units(device)) {
    return sustained_rate(static_cast<double>(*device.int8_gops.value) * 0.5e9, device, power_share);
  }
  const double fp16 = static_cast<double>(device.fp16_gflops.value.value_or(0)) * 1e9;
  const double fp32 = static_cast<double>(device.fp32_gflops.value.value_or(0)) * 1e9;
  return fp16 >= fp32 ? fp16 : 2 * fp32;  // slow 16 bits: dot products of 8 bits are used instead
}

std::uint32_t usual_threads(const Device& device) {
  if (device.kind == DeviceKind::phone) return k_phone_threads;
  const std::uint64_t cores = device.core_count.value.value_or(k_usual_cores);
  return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(cores, 1, k_most_useful_threads));
}

// More threads than cores do not help.
std::uint32_t useful_threads(const Device& device, std::uint32_t threads) {
  if (threads == 0) return usual_threads(device);
  const std::uint64_t cores = device.core_count.value.value_or(threads);
  return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(threads, 1, std::max<std::uint64_t>(cores, 1)));
}

// What the threads are worth: large cores are taken first.
double large_cores(const Device& device, std::uint32_t threads, double efficiency_core_share) {
  const double cores = static_cast<double>(device.core_count.value.value_or(threads));
  const double large =
      std::max(cores - static_cast<double>(device.efficiency_core_count.value.value_or(0)), 0.0);
  const double on_large = std::min<double>(threads, large);
  return on_large + (threads - on_large) * efficiency_core_share;
}

}  // namespace

Machine machine_of(const Device& device, Backend backend, std::uint32_t threads, const RateShares& shares) {
  Machine machine{.speed_class = speed_class(device, backend), .backend = backend};
  const double bandwidth = static_cast<double>(device.bandwidth_mb_per_second.value.value_or(0)) * 1e6;
  machine.is_bandwidth_assumed = bandwidth <= 0;
  machine.bytes_per_second = bandwidth > 0 ? bandwidth : usual_bytes_per_second(device.kind);
  if (backend == Backend::cpu) {
    machine.threads = useful_threads(device, threads);
    machine.operations_per_second =
        large_cores(device, machine.threads, shares.efficiency_core) * k_operations_per_thread;
    machine.attention_operations_per_second = machine.operations_per_second;
    return machine;
  }
  const double rate = published_rate(device, shares.power);
  machine.is_rate_assumed = rate <= 0;
  machine.operations_per_second =
      rate > 0 ? rate : machine.bytes_per_second * usual_operations_per_byte(device.kind);
  const bool has_lanes_only = backend == Backend::rocm || backend == Backend::vulkan;
  machine.attention_operations_per_second =
      machine.operations_per_second * (has_lanes_only ? k_lane_share : 1);
  return machine;
}

}  // namespace slm::compute
