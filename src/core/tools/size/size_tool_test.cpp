#include "core/tools/size/size_tool.h"

#include <gtest/gtest.h>

#include "core/tools/faces/answer_json.h"
#include "core/tools/test_knowledge.h"

namespace slm::tools {
namespace {

TEST(size_tool, adds_weights_and_cache) {
  const TestKnowledge test;
  const Tool tool = size_tool();
  // Llama 3 8B keeps 1 GiB for 8,192 tokens: 32 layers x 8 heads x 128 numbers x 2 x 2 bytes x 8,192.
  const Asked asked = ask(tool, test.knowledge, {{"model", "llama-3-8b"}, {"context", "8K"}});
  ASSERT_TRUE(asked.answer);
  const std::string json = answer_json(tool, asked);
  EXPECT_NE(json.find("\"kv_cache_bytes\":1073741824,"), std::string::npos) << json;
}

TEST(size_tool, says_what_is_missing_where_it_does_not_fit) {
  const TestKnowledge test;
  const Asked asked = ask(size_tool(), test.knowledge, {{"model", "llama-3-8b"}, {"memory", "4"}});
  ASSERT_TRUE(asked.answer);
  const auto* headline = std::get_if<Headline>(&asked.answer->blocks.front());
  ASSERT_NE(headline, nullptr);
  EXPECT_EQ(headline->tone, Tone::bad);
  EXPECT_EQ(headline->verdict, "Does not fit");
}

TEST(size_tool, asks_for_a_model_where_none_is_named) {
  const TestKnowledge test;
  const Asked asked = ask(size_tool(), test.knowledge, {{"model", ""}});
  ASSERT_FALSE(asked.answer);
  EXPECT_EQ(asked.answer.error().front().input, "model");
}

TEST(size_tool, takes_a_shape_that_is_typed_in) {
  const TestKnowledge test;
  const Asked asked = ask(size_tool(), test.knowledge,
                          {{"layers", "32"},
                           {"hidden", "4096"},
                           {"heads", "32"},
                           {"kv-heads", "8"},
                           {"ffn", "14336"},
                           {"vocabulary", "128256"},
                           {"context", "8192"}});
  ASSERT_TRUE(asked.answer);
  const std::string json = answer_json(size_tool(), asked);
  EXPECT_NE(json.find("\"kv_cache_bytes\":1073741824,"), std::string::npos) << json;  // as Llama 3 8B
  EXPECT_FALSE(ask(size_tool(), test.knowledge, {{"layers", "32"}}).answer);
}

TEST(size_tool, takes_the_size_of_a_file_for_its_weights) {
  const TestKnowledge test;
  const Asked asked =
      ask(size_tool(), test.knowledge, {{"model", "llama-3-8b"}, {"file-bytes", "4920734272"}});
  ASSERT_TRUE(asked.answer);
  const std::string json = answer_json(size_tool(), asked);
  EXPECT_NE(json.find("\"weights_bytes\":4920734272,"), std::string::npos) << json;
}

TEST(size_tool, says_the_range_of_impossible_values) {
  const TestKnowledge test;
  for (const auto& [name, text] :
       {std::pair{"context", "0"}, {"batch", "0"}, {"gpus", "65"}, {"layers", "-1"}}) {
    const Asked asked = ask(size_tool(), test.knowledge, {{name, text}});
    ASSERT_FALSE(asked.answer) << name;
    EXPECT_NE(asked.answer.error().front().message.find("from "), std::string::npos) << name;
  }
}

TEST(size_tool, never_fits_less_on_a_bigger_device) {
  const TestKnowledge test;
  bool fitted = false;
  for (int gib = 1; gib < 40; ++gib) {
    const Asked asked =
        ask(size_tool(), test.knowledge, {{"model", "phi-4"}, {"memory", std::to_string(gib)}});
    const bool fits = std::get<Headline>(asked.answer->blocks.front()).tone != Tone::bad;
    EXPECT_TRUE(fits || !fitted) << gib;
    fitted = fits;
  }
  EXPECT_TRUE(fitted);
}

}  // namespace
}  // namespace slm::tools
