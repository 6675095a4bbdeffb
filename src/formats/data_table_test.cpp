#include "formats/data_table.h"

#include <gtest/gtest.h>

namespace slm::formats {
namespace {

using Row = std::vector<std::string>;

TEST(parse_csv, reads_quotes_line_ends_and_a_byte_order_mark) {
  const Result<DataTable> table = parse_csv("\xEF\xBB\xBFname,note\r\nphi-4,\"a, \"\"b\"\"\nc\"\r\n,\n");
  ASSERT_TRUE(table) << table.error().message;
  EXPECT_EQ(table->columns, (Row{"name", "note"}));
  EXPECT_EQ(table->rows, (std::vector<Row>{{"phi-4", "a, \"b\"\nc"}, {"", ""}}));
}

TEST(parse_csv, reads_a_last_line_without_its_end) {
  EXPECT_EQ(parse_csv("a,b\n1,2")->rows, (std::vector<Row>{{"1", "2"}}));
}

TEST(parse_csv, names_the_line_of_a_mistake) {
  const std::pair<std::string, std::string> cases[] = {
      {"", "line 1: found an empty file, expected the names of the columns"},
      {"a,b\n1\n", "line 2: found 1 cells, expected 2"},
      {"a\n\"1\n\n\",2\n", "line 2: found 2 cells, expected 1"},
      {"a\n\"1", "line 2: found a cell whose quote is never closed"},
      {"a\n\"1\"x\n", "line 2: found text after a quoted cell, expected a comma"},
  };
  for (const auto& [text, message] : cases) {
    const Result<DataTable> table = parse_csv(text);
    ASSERT_FALSE(table) << text;
    EXPECT_EQ(table.error().message, message) << text;
  }
}

TEST(parse_jsonl, takes_columns_from_the_first_line_and_leaves_missing_cells_empty) {
  const Result<DataTable> table =
      parse_jsonl("{\"name\":\"vLLM\",\"stars\":3}\n\n{\"stars\":null}\n{\"name\":[1]}\n");
  ASSERT_TRUE(table) << table.error().message;
  EXPECT_EQ(table->columns, (Row{"name", "stars"}));
  EXPECT_EQ(table->rows, (std::vector<Row>{{"vLLM", "3"}, {"", ""}, {"[1]", ""}}));
}

TEST(parse_jsonl, names_the_line_of_a_mistake) {
  const std::pair<std::string, std::string> cases[] = {
      {"\n", "line 1: found an empty file, expected JSON objects"},
      {"{\"a\":1}\n[1]\n", "line 2: expected one JSON object"},
      {"{\"a\":1}\n{\"b\":1}\n", "line 2: found a name that the first line does not have"},
      {"{}\n", "line 1: expected an object with at least one name"},
      {"{\"a\":\n", "line 1: expected one JSON object"},
  };
  for (const auto& [text, message] : cases) {
    const Result<DataTable> table = parse_jsonl(text);
    ASSERT_FALSE(table) << text;
    EXPECT_EQ(table.error().message, message) << text;
  }
}

TEST(data_table, refuses_more_cells_than_a_page_can_show) {
  std::string text = "a\n";
  for (std::size_t row = 0; row <= k_max_table_cells; ++row) text += "1\n";
  EXPECT_FALSE(parse_csv(text));
}

}  // namespace
}  // namespace slm::formats
