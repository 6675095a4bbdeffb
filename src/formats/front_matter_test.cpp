#include "formats/front_matter.h"

#include <gtest/gtest.h>

#include <chrono>
#include <vector>

namespace slm::formats {
namespace {

struct Parsed {
  FrontMatter front_matter;
  Diagnostics diagnostics;
};

Parsed parse(std::string_view text) {
  Parsed parsed;
  parsed.front_matter = parse_front_matter(text, "page.md", parsed.diagnostics);
  return parsed;
}

TEST(parse_front_matter, splits_the_page_whatever_its_line_ends) {
  struct Row {
    std::string_view name, text, body;
    std::uint32_t body_line;
  };
  const std::vector<Row> rows{
      {"LF", "---\ntitle: A\n---\nBody\n", "Body\n", 4},
      {"CRLF", "---\r\ntitle: A\r\n---\r\nBody\r\n", "Body\r\n", 4},
      {"byte order mark", "\xEF\xBB\xBF---\ntitle: A\n---\nBody", "Body", 4},
      {"no body", "---\ntitle: A\n---", "", 4},
      {"blanks after the hyphens", "--- \ntitle: A\n---\t\nBody", "Body", 4},
      {"rule in the body", "---\ntitle: A\n---\none\n\n---\n", "one\n\n---\n", 4},
  };
  for (const Row& row : rows) {
    const Parsed parsed = parse(row.text);
    EXPECT_TRUE(parsed.diagnostics.empty()) << row.name;
    ASSERT_TRUE(parsed.front_matter.fields.has_value()) << row.name;
    ASSERT_NE(parsed.front_matter.fields->find("title"), nullptr) << row.name;
    EXPECT_EQ(parsed.front_matter.fields->find("title")->text, "A") << row.name;
    EXPECT_EQ(parsed.front_matter.body, row.body) << row.name;
    EXPECT_EQ(parsed.front_matter.body_line, row.body_line) << row.name;
  }
}

TEST(parse_front_matter, knows_every_kind_of_value_and_its_place) {
  const Parsed parsed = parse(
      "---\n"
      "text: Phi-4\n"
      "quoted: \"12\"\n"
      "whole: -4\n"
      "number: 3.5e2\n"
      "flag: true\n"
      "empty:\n"
      "flow: [a, 2]\n"
      "block:\n"
      "  - one\n"
      "  - two: 2\n"
      "---\n");
  ASSERT_TRUE(parsed.diagnostics.empty());
  const Field& fields = *parsed.front_matter.fields;
  EXPECT_EQ(fields.kind, FieldKind::map);
  EXPECT_EQ(fields.find("text")->kind, FieldKind::string);
  EXPECT_EQ(fields.find("quoted")->kind, FieldKind::string);
  EXPECT_EQ(fields.find("whole")->kind, FieldKind::integer);
  EXPECT_EQ(fields.find("number")->kind, FieldKind::number);
  EXPECT_EQ(fields.find("flag")->kind, FieldKind::boolean);
  EXPECT_EQ(fields.find("empty")->kind, FieldKind::null);
  ASSERT_EQ(fields.find("flow")->children.size(), 2u);
  EXPECT_EQ(fields.find("flow")->children[1].kind, FieldKind::integer);
  EXPECT_EQ(fields.find("block")->children[1].find("two")->text, "2");
  EXPECT_EQ(fields.find("whole")->key_range.line, 4u);
  EXPECT_EQ(fields.find("whole")->key_range.byte_count, 5u);
  EXPECT_EQ(fields.find("flow")->children[1].range.column, 11u);
  EXPECT_EQ(fields.find("nothing"), nullptr);
}

TEST(parse_front_matter, reports_each_mistake_with_its_code_and_place) {
  struct Row {
    std::string_view name, text, code;
    std::uint32_t line, column;
  };
  const std::string deep = "---\na: " + std::string(20, '[') + std::string(20, ']') + "\n---\n";
  const std::string large = "---\na: " + std::string(70'000, 'x') + "\n---\n";
  const std::vector<Row> rows{
      {"empty file", "", "SLM0100", 1, 1},
      {"no block", "# Title\n", "SLM0100", 1, 1},
      {"not the first line", "\n---\ntitle: A\n---\n", "SLM0100", 1, 1},
      {"no end", "---\ntitle: A\n\nBody\n", "SLM0101", 1, 1},
      {"second colon", "---\ntitle: Phi-4: small\n---\n", "SLM0103", 2, 13},
      {"not a field", "---\ntitle: A\njust words\n---\n", "SLM0103", 4, 1},
      {"open list", "---\ntags: [a, b\n---\n", "SLM0103", 3, 1},
      {"open quote", "---\ntitle: \"A\n---\n", "SLM0103", 3, 1},
      {"reserved character", "---\ntitle: @home\n---\n", "SLM0103", 2, 8},
      {"a list at the top", "---\n- a\n---\n", "SLM0103", 2, 1},
      {"a list as name", "---\n? [a]\n: b\n---\n", "SLM0103", 2, 3},
      {"invalid UTF-8", "---\ntitle: \xFF\n---\n", "SLM0103", 2, 8},
      {"twice", "---\ntitle: A\ntitle: B\n---\n", "SLM0107", 3, 1},
      {"anchor", "---\na: &x 1\n---\n", "SLM0108", 2, 4},
      {"alias", "---\na: *x\n---\n", "SLM0108", 2, 4},
      {"tag", "---\na: !!binary AA\n---\n", "SLM0108", 2, 4},
      {"too deep", deep, "SLM0109", 2, 11},
      {"too large", large, "SLM0109", 2, 1},
  };
  for (const Row& row : rows) {
    const Parsed parsed = parse(row.text);
    ASSERT_EQ(parsed.diagnostics.size(), 1u) << row.name;
    const Diagnostic& diagnostic = parsed.diagnostics[0];
    EXPECT_EQ(diagnostic.code, row.code) << row.name;
    EXPECT_EQ(diagnostic.range.line, row.line) << row.name;
    EXPECT_EQ(diagnostic.range.column, row.column) << row.name;
    EXPECT_FALSE(diagnostic.hint.empty()) << row.name;
    EXPECT_EQ(parsed.front_matter.fields.has_value(), row.code == "SLM0107") << row.name;
  }
}

TEST(parse_front_matter, takes_an_empty_block_as_no_fields) {
  for (const std::string_view text : {"---\n---\n", "---\n# a comment\n---\n", "---\n~\n---\n"}) {
    const Parsed parsed = parse(text);
    ASSERT_TRUE(parsed.front_matter.fields.has_value()) << text;
    EXPECT_EQ(parsed.front_matter.fields->kind, FieldKind::map);
    EXPECT_TRUE(parsed.front_matter.fields->children.empty());
  }
}

TEST(parse_front_matter, survives_every_prefix) {
  const std::string text =
      "\xEF\xBB\xBF---\r\ntitle: \"é: x\"\ntags: [a, 'b', {c: d}]\nlist:\n  - |\n    x\n  - >-\n    "
      "y\n---\nBody\n";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const std::string prefix = text.substr(0, size);
    const Parsed parsed = parse(prefix);
    EXPECT_LE(parsed.front_matter.body.size(), prefix.size());
    EXPECT_EQ(parsed.front_matter.fields.has_value(), parsed.diagnostics.empty()) << size;
  }
}

TEST(parse_front_matter, answers_pathological_input_in_time) {
  const auto start = std::chrono::steady_clock::now();
  for (const std::string_view unit :
       {"[", "{", "- ", "? ", "a: ", "\"", "a:\n ", "[a, ", "|\n", "#", "&a "}) {
    std::string text = "---\n";
    while (text.size() + unit.size() < 60'000) text += unit;
    text += "\n---\n";
    parse(text);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

TEST(classify_scalar, follows_the_core_schema) {
  struct Row {
    std::string_view text;
    FieldKind kind;
  };
  const std::vector<Row> rows{
      {"", FieldKind::null},        {"~", FieldKind::null},        {"null", FieldKind::null},
      {"true", FieldKind::boolean}, {"False", FieldKind::boolean}, {"yes", FieldKind::string},
      {"0", FieldKind::integer},    {"+12", FieldKind::integer},   {"-4", FieldKind::integer},
      {"1.5", FieldKind::number},   {".5", FieldKind::number},     {"5.", FieldKind::number},
      {"1e3", FieldKind::number},   {"1e", FieldKind::string},     {"-", FieldKind::string},
      {".", FieldKind::string},     {"1.2.3", FieldKind::string},  {"2026-11-21", FieldKind::string},
      {"3.5B", FieldKind::string},
  };
  for (const Row& row : rows) EXPECT_EQ(classify_scalar(row.text), row.kind) << row.text;
}

TEST(describe, names_every_kind) {
  EXPECT_EQ(describe(FieldKind::list), "a list");
  EXPECT_EQ(describe(FieldKind::integer), "a whole number");
}

}  // namespace
}  // namespace slm::formats
