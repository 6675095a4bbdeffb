#include "core/tools/simulate/simulate_inputs.h"

#include <gtest/gtest.h>

#include "core/compute/backend.h"
#include "core/compute/ggml_type.h"

namespace slm::tools {
namespace {

const Input& input_named(const std::vector<Input>& inputs, std::string_view name) {
  for (const Input& input : inputs) {
    if (input.name == name) return input;
  }
  SLM_CHECK(false);
}

TEST(simulate_inputs, offer_every_backend_and_only_known_cache_types) {
  const std::vector<Input> inputs = simulate_inputs();
  const Input& backend = input_named(inputs, "backend");
  EXPECT_EQ(backend.choices.size(), compute::k_backend_count + 1);
  for (const Choice& choice : backend.choices) {
    EXPECT_TRUE(choice.value == "usual" || compute::parse_backend(choice.value)) << choice.value;
  }
  for (const Choice& choice : input_named(inputs, "kv-type").choices) {
    EXPECT_TRUE(compute::parse_ggml_type(choice.value)) << choice.value;
  }
}

}  // namespace
}  // namespace slm::tools
