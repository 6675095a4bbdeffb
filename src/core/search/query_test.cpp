#include "core/search/query.h"

#include <gtest/gtest.h>

namespace slm::search {
namespace {

std::string words_of(std::string_view text) {
  std::string words;
  for (const QueryWord& word : parse_query(text).words) {
    if (!words.empty()) words += ' ';
    words += word.key;
    for (const std::string& other : word.others) words += "|" + other;
    if (word.is_last) words += '*';
  }
  return words;
}

TEST(parse_query, reads_words_and_numbers) {
  struct Case {
    std::string_view text, words;
  };
  constexpr Case k_cases[] = {
      {"", ""},
      {"kv cache", "kv cache*"},
      {"what is the KV cache", "kv cache*"},
      {"the", "the*"},
      {"3B apache", "3b apache*"},
      {"3 billion apache", "3b apache*"},
      {"context 131,072", "context 131072|128k*"},
      {"context 128000", "context 128000|128k*"},
      {"fits 8gb", "fits8gb*"},
      {"fits in 9 GB of memory", "fits8gb"},
      {"fits 0 gb", "0gb*"},
      {"16 GiB", "16gib|fits16gb*"},
      {"0 gb", "0gb*"},
      {"phi-4 phi 4", "phi 4*"},
      {"model memory", "model memory*"},
  };
  for (const Case& each : k_cases) EXPECT_EQ(words_of(each.text), each.words) << each.text;
}

TEST(parse_query, keeps_only_the_beginning_of_very_long_text) {
  std::string text;
  for (int word = 0; word < 100; ++word) text += "word" + std::to_string(word) + " ";
  EXPECT_EQ(parse_query(text).words.size(), k_max_query_words);
  std::string letters;
  for (int letter = 0; letter < 200; ++letter) letters += "量";
  EXPECT_EQ(parse_query(letters).words.size(), 1u);
}

}  // namespace
}  // namespace slm::search
