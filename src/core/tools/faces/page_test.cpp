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
  EXPECT_NE(html.find("<h2 class=\"tool-title\">"), std::string::npos);
}

TEST(draw_answer, offers_the_name_that_may_have_been_meant) {
  const TestKnowledge test;
  const Tool tool = made_up_tool();
  const Asked asked = ask(tool, test.knowledge, {{"fast", "yes"}, {"coumt", "7"}});
  const std::string html = draw_answer(tool, asked, {""}).bytes();
  EXPECT_NE(html.find("There is no input"), std::string::npos) << html;
  EXPECT_NE(html.find("href=\"/tools/guess/?fast=yes&amp;count=7\""), std::string::npos) << html;
}

TEST(draw_tool, names_the_question_that_is_answered) {
  const TestKnowledge test;
  const Tool tool = made_up_tool();
  const Asked asked = ask(tool, test.knowledge, {{"count", "7"}});
  const std::string html = draw_tool(tool, test.knowledge, asked, {"/slmhub"}).bytes();
  EXPECT_TRUE(html.starts_with("<slm-tool name=\"guess\" question=\"count=7\"><form")) << html;
  EXPECT_NE(html.find("<noscript>"), std::string::npos);
}

TEST(draw_embed, shows_the_answer_and_leads_to_the_tool) {
  const TestKnowledge test;
  const Tool tool = made_up_tool();
  const Asked asked = ask(tool, test.knowledge, {{"count", "7"}});
  const std::string html = draw_embed(tool, asked, {"/slmhub"}).bytes();
  EXPECT_NE(html.find("<strong>Fits</strong>"), std::string::npos) << html;
  EXPECT_NE(html.find("href=\"/slmhub/tools/guess/?count=7\""), std::string::npos);
  // An article has an outline of its own, and how it was computed stands on the tool's page.
  for (const char* absent : {"<h2", "<form", "<table", "the sun shines", "llama-bench"}) {
    EXPECT_EQ(html.find(absent), std::string::npos) << absent;
  }
}

TEST(announcement, is_the_headline_or_what_was_wrong) {
  const TestKnowledge test;
  EXPECT_EQ(announcement(ask(made_up_tool(), test.knowledge, {})), "Fits. all of <it>");
  EXPECT_EQ(announcement(ask(made_up_tool(), test.knowledge, {{"count", "13"}})),
            "13 brings bad luck; the nearest are 12, 14.");
}

TEST(draw_answer, offers_no_address_where_none_can_hold_the_question) {
  const TestKnowledge test;
  Tool tool = made_up_tool();
  tool.inputs.push_back({.name = "trace", .label = "Trace", .kind = InputKind::rows});
  const auto drawn = [&](std::size_t byte_count) {
    const Asked asked = ask(tool, test.knowledge, {{"trace", std::string(byte_count, '1')}});
    return draw_answer(tool, asked, {""}).bytes();
  };
  EXPECT_NE(drawn(1000).find("Copy link"), std::string::npos);
  const std::string html = drawn(10'000);
  EXPECT_EQ(html.find("Copy link"), std::string::npos);
  EXPECT_EQ(html.find("?trace="), std::string::npos);
  EXPECT_NE(html.find("POST /api/v1/tools/guess<"), std::string::npos) << html;
}

}  // namespace
}  // namespace slm::tools
