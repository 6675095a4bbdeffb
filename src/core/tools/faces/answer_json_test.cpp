#include "core/tools/faces/answer_json.h"

#include <gtest/gtest.h>

#include "core/tools/faces/answer_csv.h"
#include "core/tools/faces/answer_html.h"
#include "core/tools/faces/answer_text.h"
#include "core/tools/faces/made_up_tool.h"

namespace slm::tools {
namespace {

TEST(answer_json, has_facts_at_the_top_and_lists_below) {
  const TestKnowledge test;
  const Tool tool = made_up_tool();
  const Asked asked = ask(tool, test.knowledge, {{"model", "Phi 4"}, {"count", "2"}});
  ASSERT_TRUE(asked.answer);
  EXPECT_EQ(
      answer_json(tool, asked),
      R"({"tool":"guess","question":{"model":"phi-4","count":"2"},"verdict":"Fits",)"
      R"("summary":"all of \u003cit>","weights_bytes":9053114368,"speed_tokens_per_second":42.06,)"
      R"("speed_tokens_per_second_interval":[35.04,50.9],"price_us_dollars":null,)"
      R"("rows":[{"name":"Phi-4","count":7},{"name":"b","count":null}],)"
      R"("assumptions":["the sun shines"],"check_command":"llama-bench -m x.gguf","words":"one\ntwo"})");
}

TEST(answer_json, draws_no_picture_and_neither_do_text_and_spreadsheet) {
  int draw_count = 0;
  const Picture picture{[&](html::Writer& out) {
    ++draw_count;
    out.element_text("svg", {}, "seen");
  }};
  Report report;
  report.blocks = {Headline{Tone::good, "Fits", "well"}, picture};
  const Asked asked{{}, {}, std::move(report)};
  answer_json(made_up_tool(), asked);
  answer_text(*asked.answer);
  answer_csv(*asked.answer);
  EXPECT_EQ(draw_count, 0);
  html::Writer out;
  draw_report(out, *asked.answer, {});
  EXPECT_EQ(draw_count, 1);
  EXPECT_NE(out.take().bytes().find("<svg>seen</svg>"), std::string::npos);
}

TEST(answer_json, tells_long_rows_back_by_their_size) {
  const TestKnowledge test;
  Tool tool = made_up_tool();
  tool.inputs.push_back({.name = "trace", .label = "Trace", .kind = InputKind::rows});
  const std::string rows = std::string(4000, '1') + "\n" + std::string(4000, '2');
  const std::string json = answer_json(tool, ask(tool, test.knowledge, {{"trace", rows}}));
  EXPECT_NE(json.find(R"("trace":"8001 bytes, lines: 2")"), std::string::npos) << json;
  EXPECT_NE(answer_json(tool, ask(tool, test.knowledge, {{"trace", "0,1,2"}})).find(R"("trace":"0,1,2")"),
            std::string::npos);
}

}  // namespace
}  // namespace slm::tools
