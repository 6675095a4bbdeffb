#include "core/tools/size/size_inputs.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/compute/ggml_type.h"

namespace slm::tools {
namespace {

TEST(size_inputs, offers_only_cache_types_that_are_known) {
  for (const Input& input : size_inputs()) {
    if (input.name != "kv-type") continue;
    for (const Choice& choice : input.choices)
      EXPECT_TRUE(compute::parse_ggml_type(choice.value)) << choice.value;
  }
}

TEST(size_inputs, keeps_the_inputs_of_a_group_together) {
  std::vector<std::string_view> groups;
  for (const Input& input : size_inputs()) {
    if (!groups.empty() && groups.back() == input.group) continue;
    EXPECT_EQ(std::count(groups.begin(), groups.end(), input.group), 0) << input.name;
    groups.push_back(input.group);
  }
}

}  // namespace
}  // namespace slm::tools
