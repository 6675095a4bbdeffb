#include "core/tools/size/memory.h"

namespace slm::tools {
namespace {

using catalog::DeviceKind;

bool is_shared(DeviceKind kind) {
  return kind != DeviceKind::desktop_gpu && kind != DeviceKind::datacenter_gpu;
}

std::uint64_t roomy(std::uint64_t bytes, bool is_shared) {
  return is_shared ? bytes / 4 * 3 : bytes / 10 * 9;
}

}  // namespace

Memory memory_of(const catalog::Device& device) {
  const std::uint64_t bytes = device.memory_mib.value.value_or(0) << 20;
  const bool shared = is_shared(device.kind);
  return {.bytes = bytes, .roomy_bytes = roomy(bytes, shared), .is_shared = shared};
}

Memory memory_of(std::uint64_t bytes) {
  return {.bytes = bytes, .roomy_bytes = roomy(bytes, false)};
}

Tone tone_of(std::uint64_t need_bytes, const Memory& memory) {
  if (memory.bytes == 0) return Tone::neutral;
  if (need_bytes > memory.bytes) return Tone::bad;
  return need_bytes > memory.roomy_bytes ? Tone::tight : Tone::good;
}

compute::Processor processor_of(const catalog::Device* device) {
  if (device == nullptr) return compute::Processor::cuda;
  switch (device->kind) {
    case DeviceKind::cpu:
    case DeviceKind::sbc:
    case DeviceKind::phone:
    case DeviceKind::laptop:
      return compute::Processor::cpu;
    case DeviceKind::apple_silicon:
    case DeviceKind::npu:
      return compute::Processor::other_gpu;
    default:
      return compute::Processor::cuda;
  }
}

}  // namespace slm::tools
