#include "core/search/results.h"

#include <gtest/gtest.h>

namespace slm::search {
namespace {

TEST(draw_answer, is_safe_html_on_both_surfaces) {
  Answer answer;
  Hit hit{.kind = HitKind::model,
          .address = "/models/a/",
          .title = {"a <b> & c", {{2, 5}}},
          .page = {},
          .excerpt = {}};
  answer.hits.push_back(hit);
  html::Writer page, dialog;
  draw_answer(page, answer, {.base_path = "/hub", .query = "b"});
  draw_answer(dialog, answer, {.surface = Surface::dialog, .base_path = "/hub", .query = "b"});
  EXPECT_EQ(page.take().bytes(),
            "<section class=\"found-group\"><h2 class=\"found-kind\">Models</h2><ul role=\"list\"><li>"
            "<a class=\"found\" href=\"/hub/models/a/\"><span class=\"found-title\">a <mark>&lt;b&gt;</mark> "
            "&amp; c</span><span class=\"found-place\">models › a</span><span class=\"found-excerpt\"></span>"
            "</a></li></ul></section>");
  EXPECT_NE(dialog.take().bytes().find("id=\"found-0\" role=\"option\""), std::string::npos);
}

TEST(answer_json, counts_marks_in_code_points) {
  Answer answer;
  answer.page_count = 1;
  answer.hits.push_back({.kind = HitKind::section,
                         .address = "/a/#b",
                         .title = {"T", {}},
                         .page = "P",
                         .excerpt = {"né 量化", {{4, 10}}},
                         .score = 9});
  EXPECT_EQ(
      answer_json(answer, {.base_path = "/x", .query = "量化"}),
      "{\"query\":\"量化\",\"count\":1,\"results\":[{\"kind\":\"section\",\"title\":\"T\",\"page\":\"P\","
      "\"address\":\"/x/a/#b\",\"excerpt\":\"né 量化\",\"marks\":[[3,5]],\"score\":9}]}\n");
}

TEST(draw_answer, puts_the_group_of_the_best_hit_first_and_says_where_nothing_is) {
  Answer answer;
  answer.hits.push_back(
      {.kind = HitKind::page, .address = "/a/", .title = {"A", {}}, .page = {}, .excerpt = {}});
  answer.hits.push_back(
      {.kind = HitKind::model, .address = "/m/", .title = {"M", {}}, .page = {}, .excerpt = {}});
  html::Writer out, nothing, hint;
  draw_answer(out, answer, {.query = "a"});
  const std::string html = out.take().bytes();
  EXPECT_LT(html.find(">Pages<"), html.find(">Models<"));
  draw_answer(nothing, {}, {.query = "<x>"});
  EXPECT_NE(nothing.take().bytes().find("Nothing was found for <strong>&lt;x&gt;</strong>"),
            std::string::npos);
  draw_answer(hint, {}, {.query = " "});
  EXPECT_NE(hint.take().bytes().find("found-hint"), std::string::npos);
}

}  // namespace
}  // namespace slm::search
