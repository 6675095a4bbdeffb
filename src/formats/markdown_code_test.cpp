#include "formats/markdown_code.h"

#include <gtest/gtest.h>

namespace slm::formats {
namespace {

TEST(parse_code_info, reads_language_title_and_marks) {
  struct Row {
    const char* info;
    const char* language;
    const char* title;
    std::vector<LineMark> marks;
  };
  const Row rows[] = {
      {"", "", "", {}},
      {"  bash  ", "bash", "", {}},
      {"bash title=\"install.sh\" {2,4-6}", "bash", "install.sh", {{2, 2}, {4, 6}}},
      {"python{1}", "python", "", {{1, 1}}},
      {"{3 - 4}", "", "", {{3, 4}}},
      {"title='a b'", "", "a b", {}},
      {"c {1} {7-7}", "c", "", {{1, 1}, {7, 7}}},
  };
  for (const Row& row : rows) {
    const CodeInfo info = parse_code_info(row.info);
    EXPECT_EQ(info.language, row.language) << row.info;
    EXPECT_EQ(info.title, row.title) << row.info;
    EXPECT_EQ(info.marks, row.marks) << row.info;
    EXPECT_EQ(info.mistake, "") << row.info;
  }
}

TEST(parse_code_info, names_the_first_mistaken_word) {
  struct Row {
    const char* info;
    const char* word;
  };
  const Row rows[] = {
      {"bash {0}", "{0}"},
      {"bash {3-2}", "{3-2}"},
      {"bash {1,,2}", "{1,,2}"},
      {"bash {1000001}", "{1000001}"},
      {"bash {2", "{2"},
      {"bash {}", "{}"},
      {"bash title=plain", "title=plain"},
      {"bash title=\"\"", "title=\"\""},
      {"bash titel=\"x\" {0}", "titel=\"x\""},
  };
  for (const Row& row : rows) {
    const CodeInfo info = parse_code_info(row.info);
    EXPECT_EQ(info.mistaken_word, row.word) << row.info;
    EXPECT_NE(info.mistake.find(row.word), std::string::npos) << row.info << ": " << info.mistake;
    EXPECT_EQ(info.language, "bash") << row.info;
  }
}

TEST(parse_code_info, takes_at_most_a_thousand_marks) {
  std::string marks = "{1";
  for (int i = 1; i < 1000; ++i) marks += ",1";
  EXPECT_EQ(parse_code_info("c " + marks + "}").mistake, "");
  EXPECT_NE(parse_code_info("c " + marks + ",1}").mistake, "");
}

std::string code_of(std::string_view info, std::string_view code) {
  std::string html;
  Highlighter highlighter;
  append_code(html, parse_code_info(info), code, highlighter);
  return html;
}

TEST(append_code, names_the_block_that_scrolls) {
  EXPECT_EQ(code_of("text", "a<b\n"),
            "<figure class=\"code\" data-language=\"text\">"
            "<pre tabindex=\"0\" role=\"group\" aria-label=\"Code, text\"><code>a&lt;b\n"
            "</code></pre></figure>\n");
  EXPECT_NE(code_of("", "a").find("aria-label=\"Code\""), std::string::npos);
  EXPECT_NE(code_of("c title=\"a&b\"", "a").find("aria-label=\"a&amp;b\""), std::string::npos);
}

TEST(append_code, marks_lines_and_closes_each) {
  const std::string html = code_of("text {2-3,9}", "a\nb\nc\nd\n");
  EXPECT_NE(html.find("<code>a\n<mark class=\"line\">b</mark>\n<mark class=\"line\">c</mark>\nd\n</code>"),
            std::string::npos)
      << html;
}

TEST(append_code, gives_a_token_over_two_lines_a_span_on_each) {
  const std::string html = code_of("c", "/* a\nb */");
  EXPECT_NE(html.find("<span class=\"tok-comment\">/* a</span>\n<span class=\"tok-comment\">b */</span>"),
            std::string::npos)
      << html;
}

TEST(append_code, hides_prompts_and_leaves_output_plain) {
  const std::string html = code_of("bash", "$ echo a \\\n  b\nwhile\n");
  EXPECT_NE(
      html.find("<span class=\"prompt\" aria-hidden=\"true\">$ </span><span class=\"tok-function\">echo"),
      std::string::npos)
      << html;
  EXPECT_NE(html.find("\nwhile\n</code>"), std::string::npos) << html;
  EXPECT_EQ(code_of("python", "$ echo").find("prompt"), std::string::npos);
}

}  // namespace
}  // namespace slm::formats
