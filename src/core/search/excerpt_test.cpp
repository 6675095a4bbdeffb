#include "core/search/excerpt.h"

#include <gtest/gtest.h>

namespace slm::search {
namespace {

std::string shown(const Marked& marked) {
  std::string text;
  std::size_t done = 0;
  for (const Range& mark : marked.marks) {
    text += marked.text.substr(done, mark.begin - done) + "[" +
            marked.text.substr(mark.begin, mark.end - mark.begin) + "]";
    done = mark.end;
  }
  return text + marked.text.substr(done);
}

TEST(Marker, marks_words_by_their_keys) {
  const Marker marker({{"cache", 0}, {"phi4", 1}, {"qwen", 2}, {"量化", 3}, {"化模", 4}});
  EXPECT_EQ(shown(marker.mark("Caches of Phi-4 and Qwen2.5, cached")),
            "[Caches] of [Phi-4] and [Qwen2.5], cached");
  EXPECT_EQ(shown(marker.mark("用量化模型")), "用[量化模]型");
  EXPECT_EQ(shown(marker.mark("")), "");
}

TEST(Marker, cuts_where_most_different_words_stand) {
  const Marker marker({{"cache", 0}, {"head", 1}});
  std::string text = "The cache, the cache. ";
  for (int word = 0; word < 60; ++word) text += "filler ";
  text += "each head has a cache of its own ";
  for (int word = 0; word < 60; ++word) text += "filler ";
  const Marked excerpt = marker.excerpt(text);
  EXPECT_NE(shown(excerpt).find("each [head] has a [cache] of"), std::string::npos) << shown(excerpt);
  EXPECT_TRUE(excerpt.text.starts_with("…"));
  EXPECT_TRUE(excerpt.text.ends_with("…"));
  EXPECT_LE(excerpt.text.size(), 190u);
}

TEST(Marker, gives_no_excerpt_where_nothing_stands) {
  EXPECT_TRUE(Marker({{"cache", 0}}).excerpt("nothing of it here").text.empty());
  EXPECT_TRUE(Marker({}).excerpt("nothing of it here").text.empty());
}

TEST(Marker, keeps_letters_whole_wherever_it_cuts) {
  const Marker marker({{"量化", 0}});
  for (int before = 0; before < 90; ++before) {
    std::string text;
    for (int letter = 0; letter < before; ++letter) text += "的";
    text += "量化";
    for (int letter = 0; letter < 90; ++letter) text += "é";
    const Marked excerpt = marker.excerpt(text);
    EXPECT_NE(shown(excerpt).find("[量化]"), std::string::npos);
    EXPECT_NE(static_cast<unsigned char>(excerpt.text[0]) & 0xC0, 0x80);
    EXPECT_EQ(excerpt.text.find("\xef\xbf\xbd"), std::string::npos);
  }
}

}  // namespace
}  // namespace slm::search
