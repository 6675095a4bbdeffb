#include "formats/weights/json_reader.h"

#include <gtest/gtest.h>

#include <string>

namespace slm::formats {
namespace {

Result<void> skim(std::string_view text) {
  JsonReader json(text);
  SLM_TRY_DONE(json.skip_value());
  return json.expect_end();
}

TEST(json_reader, walks_objects_and_arrays) {
  JsonReader json(R"( {"a": [1, 23], "b": {"c": "d"}, "e": []} )");
  ASSERT_TRUE(json.enter_object());
  EXPECT_EQ(json.next_key().value(), "a");
  ASSERT_TRUE(json.enter_array());
  EXPECT_TRUE(json.next_element().value());
  EXPECT_EQ(json.read_uint().value(), 1u);
  EXPECT_TRUE(json.next_element().value());
  EXPECT_EQ(json.read_uint().value(), 23u);
  EXPECT_FALSE(json.next_element().value());
  EXPECT_EQ(json.next_key().value(), "b");
  ASSERT_TRUE(json.enter_object());
  EXPECT_EQ(json.next_key().value(), "c");
  EXPECT_EQ(json.read_string().value(), "d");
  EXPECT_EQ(json.next_key().value(), std::nullopt);
  EXPECT_EQ(json.next_key().value(), "e");
  ASSERT_TRUE(json.skip_value());
  EXPECT_EQ(json.next_key().value(), std::nullopt);
  EXPECT_TRUE(json.expect_end());
}

TEST(json_reader, decodes_escapes) {
  JsonReader json(R"("\"\\\/\b\f\n\r\t\u00e9\uD83D\ude00")");
  EXPECT_EQ(json.read_string().value(), "\"\\/\b\f\n\r\t\xC3\xA9\xF0\x9F\x98\x80");
}

// After "JSON Parsing Test Suite" (RFC 8259): what must be accepted and what must not.
TEST(json_reader, accepts_what_the_grammar_allows) {
  for (const std::string text : {"0",
                                 "-0",
                                 "-1",
                                 "10",
                                 "1.5",
                                 "1e5",
                                 "1E+5",
                                 "-1.5e-5",
                                 "true",
                                 "false",
                                 "null",
                                 "\"\"",
                                 "[]",
                                 "{}",
                                 " [ 1 , 2 ] ",
                                 "\t\r\n{}",
                                 R"([[],{},"a",1,null])",
                                 R"({"":{"":[]}})",
                                 "\"\x7f\"",
                                 "\"\xED\x9F\xBF\""}) {
    const auto done = skim(text);
    EXPECT_TRUE(done) << text << ": " << done.error().message;
  }
}

TEST(json_reader, refuses_what_the_grammar_does_not) {
  for (const std::string text : {"",
                                 " ",
                                 "01",
                                 "-",
                                 "-01",
                                 "+1",
                                 ".5",
                                 "1.",
                                 "1.e5",
                                 "1e",
                                 "1e+",
                                 "NaN",
                                 "Infinity",
                                 "tru",
                                 "truex",
                                 "nul",
                                 "'a'",
                                 "\"a",
                                 "\"\\\"",
                                 "\"\\x\"",
                                 "\"\\u12\"",
                                 "\"\\u12G4\"",
                                 "\"\\ud800\"",
                                 "\"\\ud800\\n\"",
                                 "\"\\ud800\\ud800\"",
                                 "\"\\udc00\"",
                                 "\"a\nb\"",
                                 "\"a\tb\"",
                                 "\"\xff\"",
                                 "\"\xED\xA0\x80\"",
                                 "\"\xC0\x80\"",
                                 "[",
                                 "[1",
                                 "[1,",
                                 "[1,]",
                                 "[,1]",
                                 "[1 2]",
                                 "[1}",
                                 "{",
                                 "{,}",
                                 "{\"a\"}",
                                 "{\"a\":}",
                                 "{\"a\":1,}",
                                 "{1:1}",
                                 "{\"a\" 1}",
                                 "{\"a\":1]",
                                 "[] []",
                                 "// a\n1",
                                 "\xEF\xBB\xBF{}"}) {
    EXPECT_FALSE(skim(text)) << text;
  }
}

TEST(json_reader, limits_depth) {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_TRUE(skim(nested(k_max_json_depth)));
  EXPECT_FALSE(skim(nested(k_max_json_depth + 1)));
  EXPECT_FALSE(skim(std::string(1 << 20, '[')));
  EXPECT_FALSE(skim(std::string(1 << 20, '{')));
}

TEST(json_reader, reads_whole_numbers_only) {
  EXPECT_EQ(JsonReader("18446744073709551615").read_uint().value(), 18446744073709551615u);
  for (const char* text : {"18446744073709551616", "-1", "1.0", "1e3", "01", "", "x", "\"1\""}) {
    EXPECT_FALSE(JsonReader(text).read_uint()) << text;
  }
}

TEST(json_reader, fails_at_every_prefix_of_a_text) {
  const std::string whole = R"({"a":[1,-2.5e3,"\u00e9\n"],"b":{"c":null,"d":[true,false]}})";
  ASSERT_TRUE(skim(whole));
  for (std::size_t byte_count = 0; byte_count < whole.size(); ++byte_count) {
    EXPECT_FALSE(skim(std::string(whole, 0, byte_count))) << byte_count;
  }
}

}  // namespace
}  // namespace slm::formats
