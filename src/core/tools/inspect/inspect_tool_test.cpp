#include "core/tools/inspect/inspect_tool.h"

#include <gtest/gtest.h>

#include "core/tools/faces/answer_json.h"
#include "core/tools/faces/page.h"
#include "core/tools/test_knowledge.h"

namespace slm::tools {
namespace {

// Worked by hand: 90,112 weights of Q8_0 at 34 bytes for 32 make 95,744 bytes; 320 of F32 make 1,280.
// Together 97,024 bytes for 90,432 weights: 8.58316 bits each.
TEST(inspect_tool, answers_its_example_without_reading_anything) {
  const TestKnowledge test;
  const Asked asked = ask(inspect_tool(), test.knowledge, {});
  ASSERT_TRUE(asked.answer);
  const std::string json = answer_json(inspect_tool(), asked);
  EXPECT_EQ(json.find("{\"tool\":\"inspect\",\"question\":{\"url\":\"/tools/inspect/example.gguf\"},"
                      "\"verdict\":\"Readable\","),
            0u)
      << json;
  for (const char* part :
       {"\"kind\":\"gguf\",\"version\":3,\"name\":\"SLM Hub example\",\"architecture\":\"llama\"",
        "\"parameter_count\":90432,\"quantization\":\"Q8_0\",\"bits_per_weight\":8.58316,",
        "\"tensor_bytes\":97024,", "\"layer_count\":2,\"hidden_size\":64,", "\"experts\":null,",
        "\"types\":[{\"type\":\"Q8_0\",\"tensor_count\":16,\"element_count\":90112,\"bytes\":95744},"
        "{\"type\":\"F32\",\"tensor_count\":5,\"element_count\":320,\"bytes\":1280}]",
        "\"card_model\":null", "\"disagreements\":[]", "\"findings\":[]"}) {
    EXPECT_NE(json.find(part), std::string::npos) << part << " in " << json;
  }
  EXPECT_EQ(json.find("\"tensors\":["), std::string::npos);
}

TEST(inspect_tool, compares_with_the_card_that_is_named) {
  const TestKnowledge test;
  const Asked asked = ask(inspect_tool(), test.knowledge, {{"model", "phi-4"}, {"tensors", "yes"}});
  ASSERT_TRUE(asked.answer);
  EXPECT_TRUE(asked.answer->has_complaints);
  const std::string json = answer_json(inspect_tool(), asked);
  EXPECT_NE(json.find("{\"field\":\"layers\",\"card\":\"40\",\"weights\":\"2\"}"), std::string::npos) << json;
  EXPECT_NE(
      json.find("\"tensors\":[{\"name\":\"token_embd.weight\",\"shape\":\"128 x 64\",\"type\":\"Q8_0\","),
      std::string::npos)
      << json;
}

TEST(inspect_tool, reads_other_files_as_its_host_does) {
  TestKnowledge test;
  std::string asked_place;
  const ReadWeights reader = [&](const std::string& place) -> Result<WeightsRead, ReadFailure> {
    asked_place = place;
    if (place == "https://b.org/it's") {
      return Unexpected{ReadFailure{ReadFailure::Kind::refused, "not from here"}};
    }
    if (place == "bad") return Unexpected{ReadFailure{ReadFailure::Kind::world, "no\x1b way"}};
    WeightsRead read;
    read.facts.name = "phi-4";
    return read;
  };
  const Knowledge knowledge{test.catalog, test.directory, &reader};
  const Asked asked = ask(inspect_tool(), knowledge, {{"url", "https://a.org/x.gguf"}});
  ASSERT_TRUE(asked.answer);
  EXPECT_EQ(asked_place, "https://a.org/x.gguf");
  EXPECT_NE(answer_json(inspect_tool(), asked).find("\"card_model\":\"phi-4\""), std::string::npos);
  const Asked failed = ask(inspect_tool(), knowledge, {{"url", "bad"}});
  ASSERT_FALSE(failed.answer);
  EXPECT_EQ(failed.answer.error().front().message, "no<1B> way");
  EXPECT_FALSE(ask(inspect_tool(), knowledge, {{"url", ""}}).answer);
  const Asked refused = ask(inspect_tool(), knowledge, {{"url", "https://b.org/it's"}});
  ASSERT_FALSE(refused.answer);
  EXPECT_EQ(refused.answer.error().front().message,
            "not from here; on your own machine, slmhub inspect 'https://b.org/it'\\''s' reads it");
}

TEST(inspect_tool, says_where_a_file_can_be_read_that_it_cannot) {
  const TestKnowledge test;
  const Asked asked = ask(inspect_tool(), test.knowledge, {{"url", "https://a.org/x.gguf"}});
  ASSERT_FALSE(asked.answer);
  EXPECT_TRUE(asked.answer.error().front().needs_server);
  EXPECT_EQ(
      announcement(asked),
      "Only a served hub reads addresses; a file of yours can be read here; on your own machine, slmhub "
      "inspect https://a.org/x.gguf reads it.");
}

}  // namespace
}  // namespace slm::tools
