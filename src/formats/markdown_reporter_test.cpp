#include "formats/markdown_reporter.h"

#include <gtest/gtest.h>

namespace slm::formats {
namespace {

TEST(markdown_reporter, counts_lines_from_the_start_of_the_file) {
  const MarkdownOptions options{.file = "page.md", .first_line = 11};
  Diagnostics diagnostics;
  MarkdownReporter reporter(options, diagnostics);
  reporter.report({"SLM0201", {1, 4, 2}, "found this", "do that", Severity::warning});
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].code, "SLM0201");
  EXPECT_EQ(diagnostics[0].severity, Severity::warning);
  EXPECT_EQ(diagnostics[0].file, "page.md");
  EXPECT_EQ(diagnostics[0].range.line, 11U);
  EXPECT_EQ(diagnostics[0].range.column, 4U);
  EXPECT_EQ(diagnostics[0].range.byte_count, 2U);
  EXPECT_EQ(diagnostics[0].message, "found this");
  EXPECT_EQ(diagnostics[0].hint, "do that");
}

TEST(markdown_reporter, leaves_a_complaint_about_the_whole_file_without_a_line) {
  const MarkdownOptions options{.file = "page.md", .first_line = 11};
  Diagnostics diagnostics;
  EXPECT_EQ(MarkdownReporter(options, diagnostics).in_file({}).line, 0U);
}

TEST(markdown_reporter, keeps_the_first_200_complaints_of_a_page) {
  const MarkdownOptions options;
  Diagnostics diagnostics;
  MarkdownReporter reporter(options, diagnostics);
  for (std::uint32_t line = 1; line <= 300; ++line) reporter.report({"SLM0201", {line, 1, 1}, "found this"});
  ASSERT_EQ(diagnostics.size(), 200U);
  EXPECT_EQ(diagnostics.back().range.line, 200U);
}

}  // namespace
}  // namespace slm::formats
