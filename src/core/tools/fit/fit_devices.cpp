#include "core/tools/fit/fit_devices.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"

namespace slm::tools {
namespace {

using catalog::Catalog;
using catalog::Device;
using catalog::DeviceId;

constexpr std::string_view k_assumed_device = "apple-m1";
constexpr std::array<std::string_view, 13> k_often_asked = {
    "raspberry-pi-5-8gb", "iphone-16",    "jetson-orin-nano-super", "rtx-4060-laptop", "galaxy-s25",
    "rtx-3060-12gb",      "apple-m1",     "rtx-4060-ti-16gb",       "rtx-4090",        "apple-m4",
    "rtx-5090",           "apple-m4-pro", "h100-sxm-80gb"};

}  // namespace

std::vector<const Device*> often_asked_devices(const Catalog& catalog) {
  std::vector<const Device*> devices;
  for (const std::string_view id : k_often_asked) {
    const Device* device = catalog.device(DeviceId(std::string(id)));
    if (device != nullptr) devices.push_back(device);
  }
  return devices;
}

const Device* assumed_device(const Catalog& catalog) {
  if (const Device* usual = catalog.device(DeviceId(std::string(k_assumed_device)))) return usual;
  const auto& devices = catalog.devices();
  const auto place = std::find_if(devices.begin(), devices.end(),
                                  [](const Device& device) { return device.memory_mib.is_known(); });
  return place == devices.end() ? nullptr : &*place;
}

std::string label_with_memory(const Device& device) {
  if (!device.memory_mib.is_known()) return device.name + ", memory varies";
  const std::uint64_t gib = *device.memory_mib.value >> 10;
  if (gib == 0 || device.name.find(format_uint(gib) + " GB") != std::string::npos ||
      device.name.find(format_uint(gib) + "GB") != std::string::npos) {
    return device.name;
  }
  return device.name + ", " + format_uint(gib) + " GB";
}

}  // namespace slm::tools
