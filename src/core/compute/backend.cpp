#include "core/compute/backend.h"

#include <algorithm>
#include <array>

namespace slm::compute {
namespace {

using catalog::Device;
using catalog::DeviceKind;

constexpr std::array<std::string_view, k_backend_count> k_backend_names{"cpu",    "cuda", "metal",
                                                                        "vulkan", "rocm", "webgpu"};

constexpr std::array<std::string_view, k_speed_class_count> k_class_names{
    "cpu_desktop", "cpu_apple",   "cpu_phone",   "cpu_board",         "cuda_card", "cuda_jetson",
    "metal_mac",   "metal_phone", "vulkan_card", "vulkan_integrated", "rocm_card", "rocm_integrated"};

constexpr std::array k_nvidia{Backend::cuda, Backend::vulkan, Backend::webgpu};
constexpr std::array k_amd{Backend::rocm, Backend::vulkan, Backend::webgpu};
constexpr std::array k_other_card{Backend::vulkan, Backend::webgpu};
constexpr std::array k_apple{Backend::metal, Backend::cpu, Backend::webgpu};
constexpr std::array k_jetson{Backend::cuda, Backend::cpu, Backend::webgpu};
constexpr std::array k_grace{Backend::cuda, Backend::vulkan, Backend::cpu, Backend::webgpu};
constexpr std::array k_processor{Backend::cpu};
constexpr std::array k_android{Backend::cpu, Backend::vulkan, Backend::webgpu};
constexpr std::array k_laptop{Backend::cpu, Backend::vulkan, Backend::rocm, Backend::webgpu};
constexpr std::array k_integrated{Backend::vulkan, Backend::rocm, Backend::cpu, Backend::webgpu};

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

bool names_any(const Device& device, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&device](std::string_view word) {
    return device.name.find(word) != std::string::npos;
  });
}

bool is_iphone(const Device& device) {
  return starts_with(device.name, "iPhone");
}

std::span<const Backend> card_backends(const Device& device) {
  if (names_any(device, {"DGX Spark"})) return k_grace;
  if (names_any(device, {"Radeon", "Instinct"})) return k_amd;
  if (names_any(device, {"Arc "})) return k_other_card;
  return k_nvidia;
}

std::span<const Backend> laptop_backends(const Device& device) {
  if (names_any(device, {"GeForce"})) return k_nvidia;
  if (names_any(device, {"Radeon", "iGPU", "Iris"})) return k_integrated;
  return k_laptop;
}

SpeedClass cpu_class(DeviceKind kind) {
  switch (kind) {
    case DeviceKind::apple_silicon:
      return SpeedClass::cpu_apple;
    case DeviceKind::phone:
      return SpeedClass::cpu_phone;
    case DeviceKind::sbc:
    case DeviceKind::jetson:
      return SpeedClass::cpu_board;
    default:
      return SpeedClass::cpu_desktop;
  }
}

}  // namespace

std::string_view name_of(Backend backend) {
  return k_backend_names[static_cast<std::size_t>(backend)];
}

std::string_view name_of(SpeedClass speed_class) {
  return k_class_names[static_cast<std::size_t>(speed_class)];
}

std::optional<Backend> parse_backend(std::string_view name) {
  for (std::size_t i = 0; i < k_backend_names.size(); ++i) {
    if (k_backend_names[i] == name) return static_cast<Backend>(i);
  }
  return std::nullopt;
}

std::span<const Backend> backends_of(const Device& device) {
  switch (device.kind) {
    case DeviceKind::desktop_gpu:
    case DeviceKind::datacenter_gpu:
      return card_backends(device);
    case DeviceKind::laptop:
      return laptop_backends(device);
    case DeviceKind::apple_silicon:
      return k_apple;
    case DeviceKind::phone:
      return is_iphone(device) ? std::span<const Backend>(k_apple) : std::span<const Backend>(k_android);
    case DeviceKind::jetson:
      return k_jetson;
    case DeviceKind::sbc:
    case DeviceKind::cpu:
      return k_processor;
    case DeviceKind::npu:
      return names_any(device, {"laptop"}) ? std::span<const Backend>(k_laptop) : std::span<const Backend>();
  }
  return {};
}

Backend usual_backend(const Device& device) {
  const std::span<const Backend> backends = backends_of(device);
  return backends.empty() ? Backend::cpu : backends.front();
}

Backend native_backend(const Device& device, Backend backend) {
  if (backend != Backend::webgpu) return backend;
  const std::span<const Backend> all = backends_of(device);
  const auto found = std::find_if(all.begin(), all.end(),
                                  [](Backend one) { return one != Backend::cpu && one != Backend::webgpu; });
  return found != all.end() ? *found : Backend::vulkan;
}

SpeedClass speed_class(const Device& device, Backend backend) {
  const bool is_card = device.kind == DeviceKind::desktop_gpu || device.kind == DeviceKind::datacenter_gpu ||
                       (device.kind == DeviceKind::laptop && names_any(device, {"GeForce"}));
  switch (backend) {
    case Backend::cpu:
      return cpu_class(device.kind);
    case Backend::cuda:
      return device.kind == DeviceKind::jetson ? SpeedClass::cuda_jetson : SpeedClass::cuda_card;
    case Backend::metal:
      return device.kind == DeviceKind::phone ? SpeedClass::metal_phone : SpeedClass::metal_mac;
    case Backend::vulkan:
      return is_card ? SpeedClass::vulkan_card : SpeedClass::vulkan_integrated;
    case Backend::rocm:
      return is_card ? SpeedClass::rocm_card : SpeedClass::rocm_integrated;
    case Backend::webgpu:
      return speed_class(device, native_backend(device, backend));
  }
  return SpeedClass::cpu_desktop;
}

}  // namespace slm::compute
