#include "core/tools/faces/answer_html.h"

#include <gtest/gtest.h>

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
}

}  // namespace
}  // namespace slm::tools
