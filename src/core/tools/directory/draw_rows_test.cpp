#include "core/tools/directory/draw_rows.h"

#include <gtest/gtest.h>

#include "core/tools/directory/directory_sample.h"
#include "core/tools/explore/explore_fixture.h"
#include "core/tools/test_knowledge.h"

namespace slm::tools {
namespace {

TEST(draw_rows, opens_a_row_to_its_quantizations_in_the_same_columns) {
  const TestKnowledge test;
  const Tool tool = directory_tool();
  const std::string html =
      draw_answer(tool, ask(tool, test.knowledge, {{"memory", "8"}, {"q", "llama"}}), {""}).bytes();
  EXPECT_EQ(count_of(html, "<tr class=\"size\">"), 2u);
  EXPECT_TRUE(has(html, "<details id=\"sizes-llama-3-8b\"><summary>"));
  EXPECT_TRUE(has(html, "<span class=\"fits\">fits</span>"));
  EXPECT_TRUE(has(html, "<span class=\"too-large\">does not fit</span>"));
  EXPECT_TRUE(has(html, "131\u202fkB a token")) << html;
}

TEST(draw_rows, says_what_a_quantization_was_measured_to_cost) {
  const ExploreKnowledge test;
  const Tool tool = directory_tool();
  const std::string html = draw_answer(tool, ask(tool, test.knowledge, {{"q", "llama"}}), {""}).bytes();
  EXPECT_TRUE(has(html,
                  "<a href=\"/tools/explore/?model=llama-3-8b&amp;quantization=q4_k_m\">"
                  "+5.0 to +6.7 % perplexity</a>"))
      << html;
}

TEST(draw_rows, marks_the_column_it_is_sorted_by) {
  const DirectorySample sample;
  const std::string html = sample.answer({{"sort", "parameters"}, {"memory", "8"}});
  EXPECT_EQ(count_of(html, "aria-sort="), 1u);
  EXPECT_TRUE(
      has(html, "aria-sort=\"ascending\"><a href=\"/hub/models/?memory=8&amp;sort=-parameters\">Parameters"));
}

TEST(draw_rows, tells_speed_only_for_a_device) {
  const DirectorySample sample;
  EXPECT_FALSE(has(sample.answer({{"memory", "16"}}), ">Tokens/s</a>"));
  EXPECT_TRUE(has(sample.answer({{"device", "laptop-16gb"}}), ">Tokens/s</a>"));
}

}  // namespace
}  // namespace slm::tools
