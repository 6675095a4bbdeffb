// What is wrong with a page is told with its place; each page in docs/errors/ about Markdown holds a sample.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "formats/markdown_test_util.h"

namespace slm::formats {
namespace {

TEST(render_markdown, points_at_targets) {
  struct Case {
    const char* name;
    const char* markdown;
    std::uint32_t line, column, byte_count;
  };
  const Case cases[] = {
      {"plain", "[a](b.md)", 1, 5, 4},
      {"second line", "a\nb [c](d.md)", 2, 7, 4},
      {"in a quote", "> a\n> [c](d.md)", 2, 7, 4},
      {"in a list", "1. x\n   - [c](d.md)", 2, 10, 4},
      {"in a table", "|a|\n|-|\n|[c](d.md)|", 3, 6, 4},
      {"text that repeats the target", "[d.md](d.md)", 1, 8, 4},
      {"autolink without its scheme", "see www.a.org", 1, 5, 9},
      {"picture", "![c](d.png)", 1, 6, 5},
  };
  for (const Case& example : cases) {
    const Rendered rendered = render(example.markdown);
    ASSERT_FALSE(rendered.body.slots.empty()) << example.name;
    const SourceRange& range = rendered.body.slots.back().range;
    EXPECT_EQ(range.line, example.line) << example.name;
    EXPECT_EQ(range.byte_count, example.byte_count) << example.name;
    if (std::string_view(example.name) != "text that repeats the target") {
      EXPECT_EQ(range.column, example.column) << example.name;
    }
  }
}

TEST(render_markdown, counts_lines_from_the_start_of_the_file) {
  Diagnostics diagnostics;
  const MarkdownBody body =
      render_markdown("a\n\n::nope\n[x](y)", {.file = "page.md", .first_line = 11}, diagnostics);
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].file, "page.md");
  EXPECT_EQ(diagnostics[0].range.line, 13U);
  ASSERT_EQ(body.slots.size(), 1U);
  EXPECT_EQ(body.slots[0].range.line, 14U);
}

TEST(render_markdown, reports_mistakes) {
  struct Case {
    const char* markdown;
    const char* code;
    std::uint32_t line, column;
  };
  const Case cases[] = {
      {"a <b>c</b>", "SLM0201", 1, 3},
      {"<div>\na\n</div>", "SLM0201", 1, 1},
      {"[a](javascript:b)", "SLM0202", 1, 5},
      {"[a](JaVaScRiPt:b)", "SLM0202", 1, 5},
      {"[a](&#32;javascript:b)", "SLM0202", 1, 0},
      {"[a](java&#10;script:b)", "SLM0202", 1, 0},
      {"![a](data:image/png;base64,x)", "SLM0202", 1, 6},
      {"<vbscript:x>", "SLM0202", 1, 2},
      {"a\n::vidoe[x]{}", "SLM0203", 2, 1},
      {":::video[x]{youtube=dQw4w9WgXcQ}", "SLM0203", 1, 1},
      {"::tool{name=}}", "SLM0204", 1, 14},
      {"::video[x", "SLM0204", 1, 10},
      {"::video[x]{a=b a=c}", "SLM0204", 1, 18},
      {"::: name", "SLM0204", 1, 4},
      {"::table{dta=\"x\" data=y}", "SLM0205", 1, 9},
      {"::table", "SLM0205", 1, 1},
      {"::video[x]{youtube=\"short\"}", "SLM0205", 1, 21},
      {"::video{youtube=dQw4w9WgXcQ}", "SLM0205", 1, 1},
      {"a\n\n:::steps\nb", "SLM0206", 3, 1},
      {"> :::steps\n\nb", "SLM0206", 1, 3},
      {":::", "SLM0207", 1, 1},
      {":::steps\n::::\n:::", "SLM0207", 2, 1},
      {"::tab[x]", "SLM0208", 1, 1},
      {":::tabs\na\n::tab[x]\n:::", "SLM0208", 2, 1},
      {":::tabs\n:::", "SLM0208", 1, 1},
      {"```pyton\n```", "SLM0209", 1, 4},
      {"```bash {0}\n```", "SLM0210", 1, 9},
      {"```bash titel=\"x\"\n```", "SLM0210", 1, 9},
      {"> [!NOET]", "SLM0211", 1, 3},
      {"![](a.png)", "SLM0212", 1, 5},
      {"$$\na", "SLM0213", 1, 1},
      {"# a", "SLM0215", 1, 1},
      {"a[^b]", "SLM0216", 1, 2},
      {"a\nb\xff", "SLM0217", 2, 2},
  };
  for (const Case& example : cases) {
    const Rendered rendered = render(example.markdown);
    EXPECT_EQ(rendered.codes(), std::vector<std::string>{example.code}) << example.markdown;
    if (rendered.diagnostics.empty()) continue;
    EXPECT_EQ(rendered.diagnostics[0].range.line, example.line) << example.markdown;
    if (example.column != 0) {
      EXPECT_EQ(rendered.diagnostics[0].range.column, example.column) << example.markdown;
    }
    EXPECT_EQ(first_bad_tag(rendered.body.html), "") << example.markdown;
  }
}

// The text between the fences of the block whose info string is "sample".
std::string sample_of(const std::string& page) {
  const std::size_t info = page.find("`sample\n");
  if (info == std::string::npos) return "";
  const std::size_t fence = page.rfind('\n', info) + 1;
  const std::size_t start = page.find('\n', info) + 1;
  const std::size_t end = page.find("\n" + page.substr(fence, info + 1 - fence) + "\n", start);
  return page.substr(start, end - start);
}

TEST(error_pages, have_samples_that_give_their_code) {
  std::size_t sample_count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(SLM_SOURCE_DIR "/docs/errors")) {
    const std::string code = entry.path().stem().string();
    if (!code.starts_with("SLM02")) continue;
    std::ifstream file(entry.path());
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    const std::string sample = sample_of(page);
    // No text can show bytes that are not text.
    if (sample.empty() && code == "SLM0217") continue;
    ++sample_count;
    const std::vector<std::string> codes = render(sample).codes();
    EXPECT_NE(std::find(codes.begin(), codes.end(), code), codes.end()) << code << ": " << sample;
  }
  EXPECT_EQ(sample_count, 16U);
}

}  // namespace
}  // namespace slm::formats
