#include "core/search/words.h"

#include <gtest/gtest.h>

namespace slm::search {
namespace {

std::string keys_of(std::string_view text) {
  std::string keys;
  WordReader words(text);
  while (words.next()) {
    if (!keys.empty()) keys += words.word().is_glued ? "+" : " ";
    keys += words.word().key;
  }
  return keys;
}

TEST(WordReader, reads_words_as_keys) {
  struct Case {
    std::string_view name, text, keys;
  };
  constexpr Case k_cases[] = {
      {"nothing", "", ""},
      {"signs", " -- … !? ", ""},
      {"case", "KV Cache", "kv cache"},
      {"accents", "Größe, naïve Čapek", "grose naive capek"},
      {"plurals", "caches libraries class gas", "cache library class gas"},
      {"spellings", "licenses quantisation", "licence quantization"},
      {"glued", "Qwen2.5-7B-Instruct q4_k_m", "qwen2.5+7b+instruct q4+k+m"},
      {"numbers", "128,000 tokens, 2.5 and 3.", "128000 token 2.5 and 3"},
      {"lists of numbers", "1, 2,3", "1 2 3"},
      {"apostrophes", "what's today’s", "what today"},
      {"repository", "Qwen/Qwen3-4B", "qwen+qwen3+4b"},
      {"Chinese pairs", "量化模型", "量化+化模+模型"},
      {"one letter", "大 big", "大 big"},
      {"mixed", "KV缓存8个", "kv+缓存+8+个"},
      {"Korean", "양자화 모델", "양자+자화 모델"},
      {"Japanese", "トークン", "トー+ーク+クン"},
      {"full width", "ＧＰＵ　８", "gpu 8"},
      {"Cyrillic", "Модель Ёж", "модель ёж"},
      {"emoji", "fast🚀model", "fast model"},
  };
  for (const Case& each : k_cases) EXPECT_EQ(keys_of(each.text), each.keys) << each.name;
}

TEST(WordReader, says_where_words_stand) {
  constexpr std::string_view k_text = "a Größe, 量化模";
  WordReader words(k_text);
  std::string ranges;
  while (words.next())
    ranges += std::string(k_text.substr(words.word().begin, words.word().end - words.word().begin)) + "|";
  EXPECT_EQ(ranges, "a|Größe|量化|化模|");
}

TEST(WordReader, ends_on_every_prefix_of_hostile_bytes) {
  const std::string text =
      "a\xff\xfe\x80 \xe6\x97\xa5\xe6\x9c l'\xe2\x80\x99x 1,234. 5.\xf0\x9f" + std::string(300, 'y');
  for (std::size_t length = 0; length <= text.size(); ++length) {
    const std::string part = text.substr(0, length);
    WordReader words(part);
    std::uint32_t end = 0;
    while (words.next()) {
      EXPECT_LE(words.word().begin, words.word().end);
      EXPECT_LE(words.word().end, length);
      EXPECT_LE(words.word().key.size(), k_max_key_bytes + 4);
      EXPECT_GE(words.word().end, end);
      end = words.word().end;
    }
  }
}

TEST(whole_name_key, is_the_same_for_the_spellings_of_a_name) {
  EXPECT_EQ(whole_name_key("Phi 4"), whole_name_key("phi-4"));
  EXPECT_EQ(whole_name_key("KV caches"), whole_name_key("kv cache"));
  EXPECT_NE(whole_name_key("phi 4"), whole_name_key("phi 4 mini"));
  EXPECT_EQ(whole_name_key("…"), "");
}

}  // namespace
}  // namespace slm::search
