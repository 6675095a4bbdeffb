#include "core/tools/directory/directory_tool.h"

#include <gtest/gtest.h>

#include "core/tools/directory/directory_sample.h"
#include "core/tools/directory/listing.h"
#include "core/tools/faces/answer_json.h"

namespace slm::tools {
namespace {

TEST(directory_tool, gives_json_the_rows_that_the_page_shows) {
  const DirectorySample sample;
  const Asked asked = ask(sample.tool, sample.knowledge, {{"memory", "8"}, {"sort", "id"}});
  const std::string json = answer_json(sample.tool, asked);
  EXPECT_EQ(count_of(json, "\"tokens_per_second\":"), k_rows_per_page);
  EXPECT_TRUE(has(json, "\"summary\":\""));
}

TEST(directory_tool, names_mistakes_and_keeps_the_form) {
  const DirectorySample sample;
  const Asked asked = ask(sample.tool, sample.knowledge, {{"task", "cod"}, {"memory", "8"}});
  ASSERT_FALSE(asked.answer);
  EXPECT_EQ(asked.answer.error().front().input, "task");
  EXPECT_TRUE(has(sample.form({{"task", "cod"}, {"memory", "8"}}), "name=\"memory\" value=\"8\""));
}

TEST(directory_tool, adds_up_boxes_of_one_name) {
  const DirectorySample sample;
  const Asked asked = ask(sample.tool, sample.knowledge, {{"task", "code"}, {"task", "math"}, {"task", ""}});
  ASSERT_TRUE(asked.answer);
  EXPECT_EQ(asked.parameters, (Parameters{{"task", "code,math"}}));
}

}  // namespace
}  // namespace slm::tools
