#pragma once
// Through which software a device runs a model, and which of these a device has.
//
// Pure. A backend is what llama.cpp calls one; "cpu" of a graphics card's host is another device. "webgpu" is
// a browser on the device.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/catalog/device.h"

namespace slm::compute {

enum class Backend : std::uint8_t { cpu, cuda, metal, vulkan, rocm, webgpu };
constexpr std::size_t k_backend_count = 6;
constexpr std::size_t k_native_backend_count = 5;  // all but webgpu, the last

/// Devices that behave alike with one backend.
enum class SpeedClass : std::uint8_t {
  cpu_desktop,  // x86 of laptops, desktops and servers
  cpu_apple,
  cpu_phone,
  cpu_board,  // single-board computers and Jetsons
  cuda_card,
  cuda_jetson,
  metal_mac,
  metal_phone,
  vulkan_card,
  vulkan_integrated,
  rocm_card,
  rocm_integrated,
};
constexpr std::size_t k_speed_class_count = 12;

/// "cuda"
std::string_view name_of(Backend backend);
std::string_view name_of(SpeedClass speed_class);

/// "cuda" -> cuda; lower case only.
std::optional<Backend> parse_backend(std::string_view name);

/// Those that run on the device, the usual one first: a GeForce has {cuda, vulkan, webgpu}. Empty for
/// accelerators that llama.cpp does not know.
std::span<const Backend> backends_of(const catalog::Device& device);

/// The first of backends_of(); cpu where there is none.
Backend usual_backend(const catalog::Device& device);

/// What the device's graphics run outside a browser; the backend itself for all but webgpu.
/// A GeForce, webgpu -> cuda. A laptop whose usual backend is cpu, webgpu -> vulkan.
Backend native_backend(const catalog::Device& device, Backend backend);

SpeedClass speed_class(const catalog::Device& device, Backend backend);

}  // namespace slm::compute
