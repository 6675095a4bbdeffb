#include "content/schema.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "formats/front_matter.h"

namespace slm::content {
namespace {

constexpr std::array<std::string_view, 2> k_levels{"beginner", "advanced"};

constexpr std::array k_rules{
    FieldRule{"name", FieldType::text, false, "a name", {}, 10},
    FieldRule{"level", FieldType::text, false, "a level", k_levels},
    FieldRule{"draft", FieldType::flag, false, "a flag"},
    FieldRule{"order", FieldType::whole_number, false, "an order"},
    FieldRule{"score", FieldType::number, false, "a score"},
    FieldRule{"date", FieldType::date, false, "a day"},
    FieldRule{"tags", FieldType::text_list, false, "tags"},
    FieldRule{"url", FieldType::web_address, false, "an address"},
    FieldRule{"size", FieldType::any, false, "a size"},
};

struct Checked {
  formats::Field fields;
  Diagnostics diagnostics;
};

Checked check(std::span<const FieldRule> rules, std::string_view yaml) {
  Checked checked;
  checked.fields = formats::parse_yaml(yaml, "a.md", 1, checked.diagnostics).value();
  check_fields(rules, "a.md", checked.fields, checked.diagnostics);
  return checked;
}

TEST(check_fields, accepts_every_type) {
  for (const std::string_view yaml :
       {"name: Ada", "name: \"12\"", "level: beginner", "draft: true", "order: -3", "score: 1", "score: 1.5",
        "date: 2026-02-28", "date: 2026-02-28T10:00:00Z", "tags: []", "tags: [a, \"1\"]", "url: https://a.b",
        "size: 3", "size: {a: 1}"}) {
    const Checked checked = check(k_rules, yaml);
    EXPECT_TRUE(checked.diagnostics.empty()) << yaml;
    EXPECT_EQ(checked.fields.children.size(), 1u) << yaml;
  }
}

TEST(check_fields, says_what_was_found_and_what_was_expected) {
  struct Row {
    std::string_view yaml, code, message, hint;
    std::uint32_t column;
  };
  const std::vector<Row> rows{
      {"nam: Ada", "SLM0102", "unknown field \"nam\"", "did you mean \"name\"?", 1},
      {"zzzzzz: 1", "SLM0102", "unknown field \"zzzzzz\"", "delete it", 1},
      {"name: [a]", "SLM0104", "\"name\" is a list, expected text", "write text", 7},
      {"name: 12", "SLM0104", "\"name\" is \"12\", which is a whole number, expected text",
       "put it in quotes: \"12\"", 7},
      {"name:", "SLM0104", "\"name\" is nothing, expected text", "fill it in or delete the line", 1},
      {"draft: \"yes\"", "SLM0104", "\"draft\" is text, expected true or false",
       "write true or false without quotes", 8},
      {"order: 1.5", "SLM0104", "\"order\" is \"1.5\", which is a number, expected a whole number",
       "write a whole number", 8},
      {"score: high", "SLM0104", "\"score\" is text, expected a number", "write a number", 8},
      {"date: 20261121", "SLM0104",
       "\"date\" is \"20261121\", which is a whole number, expected a date such as 2026-11-21",
       "write a date such as 2026-11-21", 7},
      {"tags: memory", "SLM0104", "\"tags\" is text, expected a list of texts",
       "put it in brackets: [memory]", 7},
      {"tags: [a, 7]", "SLM0104", "an item of \"tags\" is \"7\", which is a whole number, expected text",
       "put it in quotes: \"7\"", 11},
      {"size:", "SLM0104", "\"size\" is nothing, expected a value", "fill it in or delete the line", 1},
      {"name: \" \"", "SLM0106", "\"name\" is empty", "fill it in: a name", 7},
      {"name: abcdefghijk", "SLM0106", "\"name\" has 11 characters, at most 10 are allowed", "shorten it", 7},
      {"level: beginer", "SLM0106", "\"beginer\" is not a known \"level\"", "did you mean \"beginner\"?", 8},
      {"level: xyz", "SLM0106", "\"xyz\" is not a known \"level\"", "one of: beginner, advanced", 8},
      {"date: 2026-02-30", "SLM0106", "\"2026-02-30\" is not a day of the calendar",
       "write year, month and day: 2026-11-21", 7},
      {"url: javascript:x", "SLM0106", "\"javascript:x\" is not a web address", "start it with https://", 6},
      {"tags: [\"\"]", "SLM0106", "an item of \"tags\" is empty", "delete it", 8},
  };
  for (const Row& row : rows) {
    const Checked checked = check(k_rules, row.yaml);
    ASSERT_EQ(checked.diagnostics.size(), 1u) << row.yaml;
    EXPECT_EQ(checked.diagnostics[0].code, row.code) << row.yaml;
    EXPECT_EQ(checked.diagnostics[0].message, row.message);
    EXPECT_EQ(checked.diagnostics[0].hint, row.hint);
    EXPECT_EQ(checked.diagnostics[0].range.column, row.column) << row.yaml;
  }
}

TEST(check_fields, drops_what_breaks_a_rule_and_keeps_the_rest) {
  const Checked checked = check(k_rules, "name: [a]\norder: 2\ntags: [a, 7, b]\n");
  ASSERT_EQ(checked.fields.children.size(), 2u);
  EXPECT_EQ(checked.fields.children[0].key, "order");
  EXPECT_EQ(checked.fields.children[1].children.size(), 2u);
}

TEST(check_fields, names_a_missing_field_once) {
  constexpr std::array rules{FieldRule{"name", FieldType::text, true, "a name"}};
  const Checked missing = check(rules, "");
  ASSERT_EQ(missing.diagnostics.size(), 1u);
  EXPECT_EQ(missing.diagnostics[0].code, "SLM0105");
  const Checked wrong = check(rules, "name: 3");
  ASSERT_EQ(wrong.diagnostics.size(), 1u);
  EXPECT_EQ(wrong.diagnostics[0].code, "SLM0104");
}

}  // namespace
}  // namespace slm::content
