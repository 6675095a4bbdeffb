#include "core/tools/faces/form.h"

#include <gtest/gtest.h>

#include "core/tools/faces/made_up_tool.h"

namespace slm::tools {
namespace {

TEST(draw_form, fills_the_fields_with_the_question_and_escapes_it) {
  const TestKnowledge test;
  const Tool tool = made_up_tool();
  const Asked asked = ask(tool, test.knowledge, {{"text", "\"><script>"}, {"fast", "yes"}});
  html::Writer out;
  draw_form(out, tool, test.knowledge, asked, {"/slmhub"});
  const std::string html = out.take().bytes();
  EXPECT_EQ(html.find("<script>"), std::string::npos);
  EXPECT_NE(html.find("value=\"&quot;&gt;&lt;script&gt;\""), std::string::npos) << html;
  EXPECT_NE(html.find("action=\"/slmhub/tools/guess/\""), std::string::npos);
  EXPECT_NE(html.find("value=\"yes\" checked"), std::string::npos);
  EXPECT_NE(html.find("aria-describedby=\"tool-text-help\""), std::string::npos);
}

TEST(draw_form, says_at_the_field_what_was_wrong_with_it) {
  const TestKnowledge test;
  const Tool tool = made_up_tool();
  const Asked asked = ask(tool, test.knowledge, {{"count", "100"}});
  html::Writer out;
  draw_form(out, tool, test.knowledge, asked, {""});
  const std::string html = out.take().bytes();
  EXPECT_NE(html.find("value=\"100\""), std::string::npos) << html;
  EXPECT_NE(html.find("aria-invalid=\"true\""), std::string::npos);
  EXPECT_NE(html.find("&quot;100&quot; is out of range; from 0 to 99."), std::string::npos);
}

TEST(draw_form, closes_rare_groups_until_one_of_their_inputs_is_set_or_wrong) {
  const TestKnowledge test;
  Tool tool = made_up_tool();
  for (Input& input : tool.inputs) {
    if (input.name == "count") input.group = "Rare";
  }
  tool.closed_groups = {"Rare"};
  const auto drawn = [&](const Parameters& parameters) {
    html::Writer out;
    draw_form(out, tool, test.knowledge, ask(tool, test.knowledge, parameters), {""});
    return out.take().bytes();
  };
  EXPECT_NE(drawn({}).find("<details><summary>Rare</summary>"), std::string::npos) << drawn({});
  EXPECT_NE(drawn({{"count", "7"}}).find("<details open>"), std::string::npos);
  EXPECT_NE(drawn({{"count", "100"}}).find("<details open>"), std::string::npos);
}

TEST(draw_form, keeps_the_lines_of_rows_apart) {
  const TestKnowledge test;
  Tool tool = made_up_tool();
  tool.inputs.push_back({.name = "trace", .label = "Trace", .kind = InputKind::rows});
  html::Writer out;
  draw_form(out, tool, test.knowledge, ask(tool, test.knowledge, {{"trace", "0,1,2\n3,4,5</textarea>"}}),
            {""});
  const std::string html = out.take().bytes();
  EXPECT_NE(html.find(">0,1,2\n3,4,5&lt;/textarea&gt;</textarea>"), std::string::npos) << html;
}

}  // namespace
}  // namespace slm::tools
