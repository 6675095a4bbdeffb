#include "formats/markdown_limits.h"

#include <gtest/gtest.h>

#include <string>

#include "formats/markdown.h"
#include "formats/markdown_test_util.h"

namespace slm::formats {
namespace {

TEST(check_limits, allows_what_is_just_within) {
  const std::pair<const char*, std::string> rows[] = {
      {"nothing", ""},
      {"quotes", repeat("> ", k_nesting_limit) + "a"},
      {"a rule of dashes", repeat("-", 500)},
      {"stars without spaces", repeat("*", 500)},
      {"a long line", std::string(k_line_limit_bytes, 'a')},
      {"columns", repeat("|-", k_column_limit - 2) + "|"},
      {"bytes", repeat("a\n", k_markdown_limit_bytes / 2)},
      {"cells", "|-|\n" + repeat("|\n", k_cell_limit / 3 - 1)},
      {"two tables", repeat("|-|\n" + repeat("|\n", 20'000) + "\n", 3)},
  };
  for (const auto& [name, text] : rows) EXPECT_FALSE(check_limits(text).has_value()) << name;
}

TEST(check_limits, names_the_line_that_goes_over) {
  struct Row {
    const char* name;
    std::string text;
    std::uint32_t line;
    const char* words;
  };
  const Row rows[] = {
      {"quotes", "a\n" + repeat(">", k_nesting_limit + 1), 2, "100 lists and quotes"},
      {"bullets", repeat("+ ", k_nesting_limit + 1), 1, "100 lists and quotes"},
      {"numbers", "\n\n" + repeat("12) ", k_nesting_limit + 1), 3, "100 lists and quotes"},
      {"columns", repeat("|-", k_column_limit) + "|", 1, "256 columns"},
      {"a line", "a\n" + std::string(k_line_limit_bytes + 1, 'a'), 2, "1 MiB"},
      {"cells", "|-|\n" + repeat("|\n", k_cell_limit), 66'667, "200,000 cells"},
      {"bytes", std::string(k_markdown_limit_bytes + 1, '\n'), 0, "4 MiB"},
  };
  for (const Row& row : rows) {
    const std::optional<Complaint> complaint = check_limits(row.text);
    ASSERT_TRUE(complaint.has_value()) << row.name;
    EXPECT_STREQ(complaint->code, "SLM0214") << row.name;
    EXPECT_EQ(complaint->range.line, row.line) << row.name;
    EXPECT_NE(complaint->message.find(row.words), std::string::npos) << row.name << complaint->message;
  }
}

}  // namespace
}  // namespace slm::formats
