#include "core/compute/backend.h"

#include <gtest/gtest.h>

namespace slm::compute {
namespace {

using catalog::DeviceKind;

catalog::Device device(const char* name, DeviceKind kind) {
  catalog::Device device;
  device.name = name;
  device.kind = kind;
  return device;
}

TEST(usual_backend, is_what_people_run_first) {
  const struct {
    const char* name;
    DeviceKind kind;
    Backend backend;
    SpeedClass speed_class;
  } cases[] = {
      {"GeForce RTX 4090", DeviceKind::desktop_gpu, Backend::cuda, SpeedClass::cuda_card},
      {"GeForce RTX 4060 Mobile", DeviceKind::laptop, Backend::cuda, SpeedClass::cuda_card},
      {"Radeon RX 7900 XTX", DeviceKind::desktop_gpu, Backend::rocm, SpeedClass::rocm_card},
      {"AMD Instinct MI300X", DeviceKind::datacenter_gpu, Backend::rocm, SpeedClass::rocm_card},
      {"Arc B580", DeviceKind::desktop_gpu, Backend::vulkan, SpeedClass::vulkan_card},
      {"Radeon 780M iGPU", DeviceKind::laptop, Backend::vulkan, SpeedClass::vulkan_integrated},
      {"Intel Core i7-7700HQ", DeviceKind::laptop, Backend::cpu, SpeedClass::cpu_desktop},
      {"Apple M4 Pro", DeviceKind::apple_silicon, Backend::metal, SpeedClass::metal_mac},
      {"iPhone 16 Pro", DeviceKind::phone, Backend::metal, SpeedClass::metal_phone},
      {"Google Pixel 10", DeviceKind::phone, Backend::cpu, SpeedClass::cpu_phone},
      {"Raspberry Pi 5 8GB", DeviceKind::sbc, Backend::cpu, SpeedClass::cpu_board},
      {"Jetson AGX Orin", DeviceKind::jetson, Backend::cuda, SpeedClass::cuda_jetson},
  };
  for (const auto& row : cases) {
    const catalog::Device one = device(row.name, row.kind);
    EXPECT_EQ(usual_backend(one), row.backend) << row.name;
    EXPECT_EQ(backends_of(one).front(), row.backend) << row.name;
    EXPECT_EQ(speed_class(one, row.backend), row.speed_class) << row.name;
  }
}

TEST(native_backend, is_the_graphics_own_for_a_browser) {
  const struct {
    const char* name;
    DeviceKind kind;
    Backend backend;
  } cases[] = {
      {"GeForce RTX 4090", DeviceKind::desktop_gpu, Backend::cuda},
      {"Radeon RX 7900 XTX", DeviceKind::desktop_gpu, Backend::rocm},
      {"Apple M4 Pro", DeviceKind::apple_silicon, Backend::metal},
      {"Intel Core i7-7700HQ", DeviceKind::laptop, Backend::vulkan},
      {"Google Pixel 10", DeviceKind::phone, Backend::vulkan},
  };
  for (const auto& row : cases) {
    const catalog::Device one = device(row.name, row.kind);
    EXPECT_EQ(backends_of(one).back(), Backend::webgpu) << row.name;
    EXPECT_EQ(native_backend(one, Backend::webgpu), row.backend) << row.name;
    EXPECT_EQ(speed_class(one, Backend::webgpu), speed_class(one, row.backend)) << row.name;
    EXPECT_EQ(native_backend(one, Backend::cpu), Backend::cpu) << row.name;
  }
  EXPECT_EQ(backends_of(device("Raspberry Pi 5 8GB", DeviceKind::sbc)).size(), 1u) << "no graphics of use";
}

TEST(backends_of, has_none_for_accelerators_that_are_no_computers) {
  EXPECT_TRUE(backends_of(device("Google Coral Edge TPU (USB)", DeviceKind::npu)).empty());
}

TEST(parse_backend, finds_every_name_again) {
  for (std::size_t i = 0; i < k_backend_count; ++i) {
    EXPECT_EQ(parse_backend(name_of(static_cast<Backend>(i))), static_cast<Backend>(i));
  }
  EXPECT_FALSE(parse_backend("opencl"));
}

}  // namespace
}  // namespace slm::compute
