#include "core/tools/faces/page.h"

#include <gtest/gtest.h>

#include "core/tools/faces/made_up_tool.h"

namespace slm::tools {
namespace {

TEST(draw_answer, offers_what_may_have_been_meant) {
  const TestKnowledge test;
  const Tool tool = made_up_tool();
  const Asked asked = ask(tool, test.knowledge, {{"count", "13"}, {"fast", "yes"}});
  const std::string html = draw_answer(tool, asked, {""}).bytes();
  EXPECT_NE(html.find("13 brings bad luck."), std::string::npos) << html;
  EXPECT_NE(html.find("href=\"/tools/guess/?fast=yes&amp;count=12\""), std::string::npos) << html;
  EXPECT_NE(html.find("role=\"alert\""), std::string::npos);
}

}  // namespace
}  // namespace slm::tools
