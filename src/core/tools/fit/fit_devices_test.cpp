#include "core/tools/fit/fit_devices.h"

#include <gtest/gtest.h>

#include "core/tools/fit/fit_fixture.h"

namespace slm::tools {
namespace {

TEST(assumed_device, is_any_of_known_memory_where_the_usual_one_is_not_in_the_catalogue) {
  const FitKnowledge test;
  ASSERT_NE(assumed_device(test.catalog), nullptr);
  EXPECT_TRUE(assumed_device(test.catalog)->memory_mib.is_known());
  EXPECT_EQ(assumed_device(catalog::Catalog()), nullptr);
}

TEST(often_asked_devices, are_those_that_the_catalogue_has) {
  EXPECT_TRUE(often_asked_devices(catalog::Catalog()).empty());
  catalog::CatalogParts parts;
  parts.devices = {fit_device("rtx-4090", 24, 1008), fit_device("iphone-16", 8, 60)};
  const catalog::Catalog catalog(std::move(parts));
  const auto devices = often_asked_devices(catalog);
  ASSERT_EQ(devices.size(), 2u);
  EXPECT_EQ(devices.front()->id.text(), "iphone-16");
}

TEST(label_with_memory, adds_what_the_name_does_not_say) {
  catalog::Device device = fit_device("x", 16, 100);
  for (const auto& [name, label] : {std::pair{"Apple M1", "Apple M1, 16 GB"},
                                    {"Raspberry Pi 5 16GB", "Raspberry Pi 5 16GB"},
                                    {"GeForce RTX 4060 Ti 16 GB", "GeForce RTX 4060 Ti 16 GB"}}) {
    device.name = name;
    EXPECT_EQ(label_with_memory(device), label);
  }
  device.memory_mib.value.reset();
  device.name = "Mini PC";
  EXPECT_EQ(label_with_memory(device), "Mini PC, memory varies");
}

}  // namespace
}  // namespace slm::tools
