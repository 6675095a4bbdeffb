#include "core/search/alternatives.h"

#include <gtest/gtest.h>

namespace slm::search {
namespace {

Head head() {
  Head made;
  made.known = {{"cache", 20},        {"gemma", 30},    {"gemma2", 10},
                {"quantization", 40}, {"quantized", 9}, {"qwen", 50}};
  return made;
}

std::string keys_of(std::string_view query) {
  std::string keys;
  for (const QueryWord& word : parse_query(query).words) {
    for (const Alternative& alternative : alternatives_of(word, head())) keys += alternative.key + " ";
    keys += "/ ";
  }
  return keys;
}

TEST(alternatives_of, are_the_word_its_endings_or_what_it_may_be_a_mistake_for) {
  struct Case {
    std::string_view query, keys;
  };
  constexpr Case k_cases[] = {
      {"qwen cache", "qwen / cache / "},
      {"quanti", "quanti quantization quantized / "},
      {"gemma", "gemma gemma2 / "},
      {"gema cache", "gema gemma / cache / "},
      {"qauntization", "qauntization quantization / "},
      {"zzzz", "zzzz / "},
      {"zz", "zz / "},
      {"8gb", "8gb fits8gb / "},
  };
  for (const Case& each : k_cases) EXPECT_EQ(keys_of(each.query), each.keys) << each.query;
}

TEST(alternatives_of, think_less_of_mistakes_and_of_far_ends) {
  const auto alternatives = alternatives_of(parse_query("quanti").words[0], head());
  ASSERT_EQ(alternatives.size(), 3u);
  EXPECT_EQ(alternatives[0].quality, k_exact);
  EXPECT_LT(alternatives[1].quality, alternatives[2].quality) << "quantized is shorter, if not more frequent";
  EXPECT_LT(alternatives_of(parse_query("gema").words[0], head())[1].quality, k_exact);
}

TEST(meant_name, is_mended_and_completed) {
  EXPECT_EQ(meant_name(parse_query("gema cach"), head()), "gemmacache=");
  EXPECT_EQ(meant_name(parse_query("qwen cache"), head()), "qwencache=");
  EXPECT_EQ(meant_name(parse_query("zebra"), head()), "zebra=");
}

}  // namespace
}  // namespace slm::search
