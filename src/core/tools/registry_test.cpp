#include "core/tools/registry.h"

#include <gtest/gtest.h>

#include <set>

#include "core/tools/faces/answer_json.h"
#include "core/tools/faces/page.h"
#include "core/tools/test_knowledge.h"

namespace slm::tools {
namespace {

TEST(registry, finds_each_tool_by_name_and_by_address) {
  for (const Tool& tool : all_tools()) {
    EXPECT_EQ(find_tool(tool.name), &tool) << tool.name;
    EXPECT_EQ(tool_at(tool.address), &tool) << tool.name;
  }
  EXPECT_EQ(find_tool("no-such-tool"), nullptr);
  EXPECT_EQ(tool_at("/"), nullptr);
}

// What every face relies on, for each tool of today and tomorrow.
TEST(registry, holds_tools_that_are_complete) {
  std::set<std::string_view> names;
  for (const Tool& tool : all_tools()) {
    SCOPED_TRACE(std::string(tool.name));
    EXPECT_TRUE(names.insert(tool.name).second);
    EXPECT_TRUE(tool.address.starts_with('/') && tool.address.ends_with('/'));
    EXPECT_FALSE(tool.title.empty());
    EXPECT_FALSE(tool.summary.empty());
    EXPECT_FALSE(tool.examples.empty());
    ASSERT_NE(tool.answer, nullptr);
    std::set<std::string_view> inputs;
    std::size_t positional_count = 0;
    for (const Input& input : tool.inputs) {
      SCOPED_TRACE(std::string(input.name));
      EXPECT_TRUE(inputs.insert(input.name).second);
      EXPECT_FALSE(input.label.empty());
      EXPECT_EQ(input.kind == InputKind::choice, !input.choices.empty());
      // A box that is not ticked is not sent, so "yes" could never be taken back.
      EXPECT_TRUE(input.kind != InputKind::yes_no || input.default_text.empty());
      positional_count += input.is_positional ? 1 : 0;
    }
    EXPECT_LE(positional_count, 1u);
  }
}

TEST(registry, knows_the_inputs_that_its_examples_name) {
  for (const Tool& tool : all_tools()) {
    for (const Example& example : tool.examples) {
      for (const auto& [name, text] : example.parameters) {
        const bool is_known = std::any_of(
            tool.inputs.begin(), tool.inputs.end(),
            [&, wanted = std::string_view(name)](const Input& input) { return input.name == wanted; });
        EXPECT_TRUE(is_known) << tool.name << ": " << name;
      }
    }
  }
}

}  // namespace
}  // namespace slm::tools
