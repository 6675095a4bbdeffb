#include "base/json_writer.h"

#include <gtest/gtest.h>

#include <limits>

namespace slm {
namespace {

TEST(json_writer, puts_commas_and_colons_by_itself) {
  JsonWriter json;
  json.begin_object()
      .key("pages")
      .number(3u)
      .key("kinds")
      .begin_array()
      .string("doc")
      .string("post")
      .end_array();
  json.key("empty").begin_object().end_object().key("draft").boolean(false).key("author").null().end_object();
  EXPECT_EQ(json.take(), R"({"pages":3,"kinds":["doc","post"],"empty":{},"draft":false,"author":null})");
}

TEST(json_writer, escapes_what_could_end_a_string_or_a_script_element) {
  JsonWriter json;
  json.string("a\"b\\c\n\x01</script>\xFF");
  EXPECT_EQ(json.take(), "\"a\\\"b\\\\c\\n\\u0001\\u003c/script>\xEF\xBF\xBD\"");
}

TEST(json_writer, escapes_each_byte_alike_wherever_it_stands) {
  const std::string kinds[] = {"a", "\"", "\\", "\n", "<", "\x7f", "\x1f", "ä", "\xFF", "中"};
  for (const std::string& one : kinds) {
    for (const std::string& other : kinds) {
      JsonWriter together, first, second;
      const std::string text = together.string(one + other).take();
      const std::string start = first.string(one).take(), end = second.string(other).take();
      EXPECT_EQ(text, start.substr(0, start.size() - 1) + end.substr(1)) << text;
    }
  }
}

TEST(json_writer, writes_the_whole_range_of_integers) {
  JsonWriter json;
  json.begin_array()
      .number(std::numeric_limits<std::int64_t>::min())
      .number(std::numeric_limits<std::uint64_t>::max())
      .end_array();
  EXPECT_EQ(json.take(), "[-9223372036854775808,18446744073709551615]");
}

}  // namespace
}  // namespace slm
