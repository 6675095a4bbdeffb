#include "formats/query.h"

#include <gtest/gtest.h>

namespace slm::formats {
namespace {

TEST(percent_decode, decodes_exactly_once) {
  struct Case {
    const char* name;
    std::string_view text;
    std::string_view decoded;
  };
  const Case cases[] = {
      {"plain", "phi-4", "phi-4"},  {"utf-8", "caf%C3%A9", "caf\xC3\xA9"}, {"lower case", "%2f", "/"},
      {"at the end", "a%20", "a "}, {"double encoding", "%252e", "%2e"},   {"plus in a path", "a+b", "a+b"},
  };
  for (const Case& item : cases) {
    EXPECT_EQ(percent_decode(item.text, PlusSign::literal).value(), item.decoded) << item.name;
  }
}

TEST(percent_decode, refuses_what_is_not_text) {
  for (const std::string_view text :
       {"%", "%4", "a%", "a%4", "%zz", "%4z", "%00", "%ff", "%c0%ae", "%ed%a0%80"}) {
    EXPECT_FALSE(percent_decode(text, PlusSign::space)) << text;
  }
}

TEST(percent_encode_path, comes_back_through_decoding) {
  const std::string path = "/a b/\xC3\xA9?#%/";
  EXPECT_EQ(percent_encode_path(path), "/a%20b/%C3%A9%3F%23%25/");
  EXPECT_EQ(percent_decode(percent_encode_path(path), PlusSign::literal).value(), path);
}

TEST(Query, reads_what_a_form_sends) {
  const Query query = Query::parse("model=phi-4&&q=a+b%26c&flag&model=other").value();
  ASSERT_EQ(query.parameters().size(), 4u);
  EXPECT_EQ(*query.find("model"), "phi-4");
  EXPECT_EQ(*query.find("q"), "a b&c");
  EXPECT_EQ(*query.find("flag"), "");
  EXPECT_EQ(query.find("none"), nullptr);
}

TEST(Query, parses_its_own_format) {
  const Query query = Query::parse("a=%3D%26+x&b=&c=1/2").value();
  EXPECT_EQ(query.format(), "a=%3D%26%20x&b=&c=1%2F2");
  EXPECT_EQ(Query::parse(query.format()).value().parameters(), query.parameters());
}

TEST(Query, refuses_floods_and_broken_encoding) {
  std::string flood;
  for (std::size_t index = 0; index <= k_max_query_parameters; ++index) flood += "a=1&";
  EXPECT_FALSE(Query::parse(flood));
  EXPECT_TRUE(Query::parse(std::string_view(flood).substr(4)));
  EXPECT_FALSE(Query::parse("a=%"));
  EXPECT_FALSE(Query::parse("%=a"));
}

}  // namespace
}  // namespace slm::formats
