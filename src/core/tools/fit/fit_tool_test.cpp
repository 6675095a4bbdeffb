#include "core/tools/fit/fit_tool.h"

#include <gtest/gtest.h>

#include "core/tools/faces/answer_json.h"
#include "core/tools/faces/page.h"
#include "core/tools/fit/fit_fixture.h"

namespace slm::tools {
namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string json_of(const FitKnowledge& test, const Parameters& parameters) {
  const Tool tool = fit_tool();
  const Asked asked = ask(tool, test.knowledge, parameters);
  return asked.answer ? answer_json(tool, asked) : "error: " + sentence_of(asked.answer.error().front());
}

std::string page_of(const FitKnowledge& test, const Parameters& parameters) {
  const Tool tool = fit_tool();
  return draw_tool(tool, test.knowledge, ask(tool, test.knowledge, parameters), {.base_path = "/hub"})
      .bytes();
}

TEST(fit_tool, answers_with_the_models_their_quantization_speed_and_command) {
  const FitKnowledge test;
  const std::string json = json_of(test, {{"device", "card-24gb"}});
  EXPECT_TRUE(has(json, "\"verdict\":\"3 models fit\"")) << json;
  EXPECT_TRUE(has(json, "\"model\":\"middle-instruct\",\"quantization\":\"Q8_0\"")) << json;
  EXPECT_TRUE(has(json, "\"run_command\":\"ollama run middle:8b\",\"run_command_basis\":\"unverified\""))
      << json;
  EXPECT_FALSE(has(json, "\"decode_tokens_per_second\":null")) << json;
}

TEST(fit_tool, has_no_speed_where_only_memory_is_known) {
  const FitKnowledge test;
  const std::string json = json_of(test, {{"memory", "8"}});
  EXPECT_TRUE(has(json, "\"decode_tokens_per_second\":null")) << json;
  EXPECT_TRUE(has(json, "\"device\":null")) << json;
}

TEST(fit_tool, takes_the_memory_that_is_said_over_the_devices) {
  const FitKnowledge test;
  EXPECT_TRUE(has(json_of(test, {{"device", "card-24gb"}, {"memory", "8"}}), "card-24gb, 8 GB"));
  EXPECT_TRUE(has(json_of(test, {{"device", "mini-pc"}, {"memory", "16"}}), "mini-pc, 16 GB"));
  EXPECT_EQ(
      json_of(test, {{"device", "mini-pc"}}),
      "error: mini-pc is sold with different memory; say how much yours has; the nearest are 8, 16, 32");
}

TEST(fit_tool, says_what_may_help_where_nothing_fits) {
  const FitKnowledge test;
  const std::string page = page_of(test, {{"memory", "256MiB"}});
  EXPECT_TRUE(has(page, "<strong>Nothing fits</strong>")) << page;
  EXPECT_FALSE(has(page, "<ol"));
}

TEST(fit_tool, shows_as_many_models_as_are_asked_for) {
  const FitKnowledge test;
  const std::string one = json_of(test, {{"memory", "24"}, {"limit", "1"}});
  EXPECT_TRUE(has(one, "\"model_count\":3")) << one;
  EXPECT_FALSE(has(one, "small-instruct")) << one;
}

TEST(fit_tool, draws_a_row_with_its_bar_its_speed_and_its_command) {
  const FitKnowledge test;
  const std::string page = page_of(test, {{"device", "card-24gb"}});
  EXPECT_TRUE(has(page, "<a href=\"/hub/models/middle-instruct/\">middle-instruct</a>")) << page;
  EXPECT_TRUE(has(page, "<code>ollama run middle:8b</code></pre></div><span class=\"unverified\"")) << page;
  EXPECT_TRUE(has(page, "href=\"/hub/models/large-instruct/#model-run\"")) << page;
  EXPECT_TRUE(has(page, "tokens/s<span class=\"fact-note\">90 %: ")) << page;
  EXPECT_TRUE(has(page, "class=\"fit-bar"));
  EXPECT_TRUE(has(page, "<slm-speed tokens-per-second="));
  EXPECT_FALSE(has(page_of(test, {{"memory", "24"}}), "<slm-speed"));
}

TEST(fit_tool, keeps_the_question_in_its_form) {
  const FitKnowledge test;
  const std::string page = page_of(test, {{"device", "card-8gb"}, {"use", "code"}});
  EXPECT_TRUE(has(page, "<option value=\"card-8gb\" selected>card-8gb, 8 GB</option>")) << page;
  EXPECT_TRUE(has(page, "<option value=\"code\" selected>Code</option>"));
  EXPECT_FALSE(has(page, "<details open"));
  EXPECT_TRUE(has(page_of(test, {{"memory", "8"}}), "<details open"));
  EXPECT_TRUE(has(page_of(test, {}), "<option value=\"card-24gb\" selected>"));
}

}  // namespace
}  // namespace slm::tools
