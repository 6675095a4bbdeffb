#include "core/tools/faces/answer_html.h"

#include <gtest/gtest.h>

#include "core/tools/faces/answer_text.h"
#include "core/tools/faces/made_up_tool.h"

namespace slm::tools {
namespace {

TEST(draw_report, leads_to_what_it_names_below_the_base_path) {
  const TestKnowledge test;
  const Asked asked = ask(made_up_tool(), test.knowledge, {});
  html::Writer out;
  draw_report(out, *asked.answer, {"/slmhub"});
  const std::string html = out.take().bytes();
  EXPECT_NE(html.find("<p class=\"verdict good\"><strong>Fits</strong> <span>all of &lt;it&gt;</span></p>"),
            std::string::npos)
      << html;
  EXPECT_NE(html.find("<a href=\"/slmhub/models/phi-4/\">Phi-4</a>"), std::string::npos);
  EXPECT_NE(html.find("href=\"/slmhub/learn/formulas/gguf-weights/\""), std::string::npos);
  EXPECT_NE(html.find("<td class=\"number\">7</td>"), std::string::npos);
  EXPECT_NE(html.find("<summary>Words</summary>"), std::string::npos);
  EXPECT_NE(html.find("<code>one\ntwo</code>"), std::string::npos);
}

TEST(draw_report, draws_nothing_of_what_is_empty) {
  Report report;
  report.blocks = {
      FactList{
          .title = "Facts", .facts = {{.key = "a", .label = "A", .value = Unknown{}}}, .hides_unknown = true},
      Table{"rows", "Rows", {{"name", "Name"}}, {}}, Notes{"notes", "Notes", {}},
      Quotation{"words", "Words", ""}};
  html::Writer out;
  draw_report(out, report, {});
  EXPECT_EQ(out.take().bytes(), "");
  EXPECT_EQ(answer_text(report), "");
}

}  // namespace
}  // namespace slm::tools
