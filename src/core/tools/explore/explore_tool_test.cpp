#include "core/tools/explore/explore_tool.h"

#include <gtest/gtest.h>

#include "core/tools/explore/explore_fixture.h"
#include "core/tools/faces/answer_json.h"
#include "core/tools/faces/page.h"

namespace slm::tools {
namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string json_of(const ExploreKnowledge& test, const Parameters& parameters) {
  const Tool tool = explore_tool();
  const Asked asked = ask(tool, test.knowledge, parameters);
  return asked.answer ? answer_json(tool, asked) : "error: " + sentence_of(asked.answer.error().front());
}

// Phi-4 without its name for llama.cpp: 8.89 GB at Q4_K_M, 29.32 GB at 16 bits, so 69.7 % less.
TEST(explore_tool, says_what_is_saved_and_on_which_other_models_the_loss_was_measured) {
  const ExploreKnowledge test;
  const std::string json = json_of(test, {});
  EXPECT_TRUE(has(json, "\"verdict\":\"70 % smaller\"")) << json;
  EXPECT_TRUE(
      has(json, "+1.7 to +6.7 % perplexity, measured on llama-3-8b, A model of 2023, not on this model."))
      << json;
  EXPECT_TRUE(has(json, "\"study\":\"study-one\"")) << json;
  EXPECT_FALSE(has(json, "study-two")) << json;
}

TEST(explore_tool, lets_a_model_that_was_measured_speak_for_itself) {
  const ExploreKnowledge test;
  const std::string json = json_of(test, {{"model", "llama-3-8b"}});
  EXPECT_TRUE(has(json, "+5.0 to +6.7 % perplexity, measured on this model.")) << json;
}

TEST(explore_tool, owns_up_to_losses_that_nobody_published) {
  const ExploreKnowledge test;
  const std::string json = json_of(test, {{"quantization", "q8_0"}});
  EXPECT_TRUE(has(json, "nobody has published its loss")) << json;
  EXPECT_TRUE(has(json, "\"perplexity_percent_low\":null")) << json;
}

TEST(explore_tool, has_speeds_where_a_device_is_named) {
  const ExploreKnowledge test;
  EXPECT_FALSE(has(json_of(test, {}), "decode_tokens_per_second"));
  EXPECT_TRUE(has(json_of(test, {{"device", "rtx-4060-ti-16gb"}}), "decode_tokens_per_second"));
}

TEST(explore_tool, draws_a_chart_and_links_its_sources) {
  const ExploreKnowledge test;
  const Tool tool = explore_tool();
  const std::string page =
      draw_tool(tool, test.knowledge, ask(tool, test.knowledge, {}), {.base_path = "/hub"}).bytes();
  EXPECT_TRUE(has(page, "class=\"chart\"")) << page;
  EXPECT_TRUE(has(page, "href=\"https://example.org/one\"")) << page;
}

TEST(explore_tool, asks_for_a_model_where_none_is_named) {
  const ExploreKnowledge test;
  EXPECT_EQ(json_of(test, {{"model", ""}}), "error: which model? Name one of the catalogue");
}

}  // namespace
}  // namespace slm::tools
