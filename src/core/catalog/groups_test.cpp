#include "core/catalog/groups.h"

#include <gtest/gtest.h>

namespace slm::catalog {
namespace {

Model make_model(const char* id, const char* family, Month released) {
  Model model;
  model.id = ModelId(id);
  model.name = id;
  model.family = family;
  model.organisation = "Maker";
  model.released.value = released;
  model.licence.value = LicenceId("mit");
  model.tasks = {Task::general, Task::tool_use};
  return model;
}

Catalog make_catalog() {
  CatalogParts parts;
  parts.models = {make_model("a", "Qwen2.5", {2024, 9}), make_model("b", "qwen2.5", {2025, 1}),
                  make_model("c", "Qwen 25", {2023, 1})};
  parts.models[2].licence.value = LicenceId("nobody-knows");
  parts.licences.push_back({LicenceId("mit"), "MIT License", "Use it."});
  return Catalog(std::move(parts));
}

TEST(group_address, is_lower_case_and_keeps_the_points_of_versions) {
  const struct {
    const char* name;
    const char* address;
  } rows[] = {{"Qwen2.5-Coder", "/models/families/qwen2.5-coder/"},
              {"HyperCLOVA X SEED", "/models/families/hyperclova-x-seed/"},
              {"01.AI", "/models/families/01-ai/"},
              {"a/../b", "/models/families/a-b/"},
              {"--", ""},
              {"", ""}};
  for (const auto& row : rows) EXPECT_EQ(group_address(GroupKind::family, row.name), row.address);
  EXPECT_EQ(group_address(GroupKind::licence, "apache-2.0"), "/models/licences/apache-2.0/");
}

TEST(group_models, joins_spellings_and_puts_the_newest_first) {
  const Catalog catalog = make_catalog();
  const auto families = group_models(catalog, GroupKind::family);
  ASSERT_EQ(families.size(), 2u);
  EXPECT_EQ(families[0].slug, "qwen-25");
  EXPECT_EQ(families[1].address(), "/models/families/qwen2.5/");
  EXPECT_EQ(families[1].name, "Qwen2.5");
  EXPECT_EQ(families[1].models, (std::vector<std::uint32_t>{1, 0}));
}

TEST(group_models, names_licences_and_tasks_for_people) {
  const Catalog catalog = make_catalog();
  const auto licences = group_models(catalog, GroupKind::licence);
  ASSERT_EQ(licences.size(), 1u);  // one that the catalogue does not know has no page
  EXPECT_EQ(licences[0].name, "MIT License");
  EXPECT_EQ(licences[0].models.size(), 2u);
  const auto tasks = group_models(catalog, GroupKind::task);
  ASSERT_EQ(tasks.size(), 2u);
  EXPECT_EQ(tasks[1].address(), "/models/tasks/tool-use/");
  EXPECT_EQ(tasks[1].name, "tool use");
}

TEST(made_addresses, are_those_of_groups_devices_and_their_lists) {
  CatalogParts parts;
  parts.models = {make_model("a", "Phi-4", {2024, 9})};
  Device device;
  device.id = DeviceId("pi-5");
  parts.devices.push_back(device);
  const std::vector<std::string> expected{"/models/families/",       "/models/families/phi-4/",
                                          "/models/organisations/",  "/models/organisations/maker/",
                                          "/models/tasks/",          "/models/tasks/general/",
                                          "/models/tasks/tool-use/", "/models/devices/",
                                          "/models/devices/pi-5/"};
  EXPECT_EQ(made_addresses(Catalog(std::move(parts))), expected);
  EXPECT_TRUE(made_addresses(Catalog()).empty());
}

// Every model is found in the group that its own page links to.
TEST(group_models, has_the_address_that_group_address_says) {
  const Catalog catalog = make_catalog();
  for (const ModelGroup& group : group_models(catalog, GroupKind::family)) {
    for (const std::uint32_t model : group.models) {
      EXPECT_EQ(group_address(GroupKind::family, catalog.models()[model].family), group.address());
    }
  }
}

}  // namespace
}  // namespace slm::catalog
