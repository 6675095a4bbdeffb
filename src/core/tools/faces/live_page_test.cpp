#include "core/tools/faces/live_page.h"

#include <gtest/gtest.h>

#include "core/catalog/snapshot.h"
#include "core/tools/faces/answer_json.h"
#include "core/tools/faces/page.h"
#include "core/tools/inspect/example_weights.h"
#include "core/tools/registry.h"
#include "core/tools/test_knowledge.h"

namespace slm::tools {
namespace {

using Outcome = LivePage::Outcome;

TEST(live_page, answers_as_the_server_does) {
  const TestKnowledge test;
  LivePage live;
  ASSERT_TRUE(live.load(catalog::write_snapshot(test.catalog)));
  for (const Tool& tool : all_tools()) {
    EXPECT_NE(live.ask({.tool = tool.name, .base_path = "/slmhub", .query = "model=phi-4"}),
              Outcome::impossible)
        << tool.name;
    const Asked asked = ask_on_page(tool, test.knowledge, {{"model", "phi-4"}});
    EXPECT_EQ(live.answer_html(), draw_answer(tool, asked, {"/slmhub"}).bytes()) << tool.name;
    EXPECT_EQ(live.json(), asked.answer ? answer_json(tool, asked) : "") << tool.name;
  }
}

TEST(live_page, gives_the_question_in_its_shortest_form) {
  const TestKnowledge test;
  LivePage live;
  ASSERT_TRUE(live.load(catalog::write_snapshot(test.catalog)));
  ASSERT_EQ(live.ask({.tool = "size", .query = "model=Llama+3+8B&context=4096&device="}), Outcome::answered);
  EXPECT_EQ(live.question(), "model=llama-3-8b");
}

TEST(live_page, draws_forms_apart_where_a_page_has_several) {
  const TestKnowledge test;
  LivePage live;
  ASSERT_TRUE(live.load(catalog::write_snapshot(test.catalog)));
  ASSERT_EQ(live.ask({.tool = "size", .embed = "embed-2"}), Outcome::answered);
  EXPECT_NE(live.form_html().find("id=\"embed-2-context\""), std::string::npos);
  EXPECT_EQ(live.form_html().find("id=\"tool-"), std::string::npos);
  EXPECT_EQ(live.answer_html().find("<h2"), std::string::npos);
}

TEST(live_page, says_what_was_wrong) {
  const TestKnowledge test;
  LivePage live;
  ASSERT_TRUE(live.load(catalog::write_snapshot(test.catalog)));
  ASSERT_EQ(live.ask({.tool = "size", .query = "model=%3Cscript%3E"}), Outcome::not_understood);
  EXPECT_NE(live.answer_html().find("&lt;script&gt;"), std::string::npos);
  EXPECT_EQ(live.answer_html().find("<script"), std::string::npos);
  EXPECT_NE(live.announcement().find("No model"), std::string::npos);
  EXPECT_EQ(live.json(), "");
  EXPECT_EQ(live.csv(), "");
}

TEST(live_page, has_nothing_to_say_about_what_cannot_be_asked) {
  const TestKnowledge test;
  LivePage live;
  EXPECT_EQ(live.ask({.tool = "size", .query = ""}), Outcome::impossible);
  EXPECT_EQ(live.answer_html() + live.form_html() + live.question() + live.announcement(), "");
  EXPECT_FALSE(live.load("not a snapshot"));
  ASSERT_TRUE(live.load(catalog::write_snapshot(test.catalog)));
  EXPECT_EQ(live.ask({.tool = "no-such-tool", .query = ""}), Outcome::impossible);
  EXPECT_EQ(live.ask({.tool = "size", .query = "model=%"}), Outcome::impossible);
  ASSERT_EQ(live.ask({.tool = "size", .query = "model=phi-4"}), Outcome::answered);
  EXPECT_FALSE(live.load(""));
  EXPECT_NE(live.answer_html(), "");
}

TEST(LivePage, answers_about_a_file_that_was_picked_and_asks_a_server_about_others) {
  const TestKnowledge test;
  LivePage page;
  ASSERT_TRUE(page.load(catalog::write_snapshot(test.catalog)));
  const std::string bytes = example_weights();
  EXPECT_EQ(page.ask({"inspect", "", "", "url=Phi-4.gguf"}), LivePage::Outcome::needs_server);
  EXPECT_GT(page.take_file("Phi-4.gguf", bytes.substr(0, 100), bytes.size()), 100u);
  EXPECT_EQ(page.ask({"inspect", "", "", "url=Phi-4.gguf"}), LivePage::Outcome::needs_server);
  EXPECT_EQ(page.take_file("C:\\Phi-4.gguf", bytes, bytes.size()), 0u);
  EXPECT_EQ(page.file_name(), "Phi-4.gguf");
  EXPECT_EQ(page.ask({"inspect", "", "", "url=Phi-4.gguf"}), LivePage::Outcome::answered);
  EXPECT_NE(page.json().find("\"card_model\":\"phi-4\""), std::string::npos) << page.json();
  EXPECT_EQ(page.ask({"inspect", "", "", "url=https%3A%2F%2Fa.org%2Fx.gguf"}),
            LivePage::Outcome::needs_server);
  EXPECT_EQ(page.ask({"size", "", "", ""}), LivePage::Outcome::answered);
}

TEST(LivePage, says_what_is_wrong_with_a_file_that_was_picked) {
  const TestKnowledge test;
  LivePage page;
  ASSERT_TRUE(page.load(catalog::write_snapshot(test.catalog)));
  EXPECT_EQ(page.take_file("a.zip", "PK is no weight file", 20), 0u);
  EXPECT_EQ(page.ask({"inspect", "", "", "url=a.zip"}), LivePage::Outcome::not_understood);
  EXPECT_NE(page.announcement().find("neither like GGUF"), std::string::npos) << page.announcement();
}

}  // namespace
}  // namespace slm::tools
