#pragma once
// Through which software a device runs a model, and which of these a device has.
//
// Pure. A backend is what llama.cpp calls one; "cpu" of a graphics card's host is another device.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/catalog/device.h"

namespace slm::compute {

enum class Backend : std::uint8_t { cpu, cuda, metal, vulkan, rocm };
constexpr std::size_t k_backend_count = 5;

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

/// Those that run on the device, the usual one first: a GeForce has {cuda, vulkan}. Empty for accelerators
/// that llama.cpp does not know.
std::span<const Backend> backends_of(const catalog::Device& device);

/// The first of backends_of(); cpu where there is none.
Backend usual_backend(const catalog::Device& device);

SpeedClass speed_class(const catalog::Device& device, Backend backend);

}  // namespace slm::compute
