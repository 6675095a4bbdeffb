#include "core/search/index_builder.h"

#include <gtest/gtest.h>

#include <map>

#include "core/search/sample_pages.h"

namespace slm::search {
namespace {

Page page_of(std::string title, std::string text) {
  Page page;
  page.address = "/p/";
  page.title = std::move(title);
  page.sections = {{"", "", std::move(text)}};
  return page;
}

/// Impact of `key` by page.
std::map<std::uint32_t, int> impacts_of(const IndexParts& parts, std::string_view key) {
  std::map<std::uint32_t, int> impacts;
  for (const std::string& part : parts.words) {
    WordEntryReader words(part, key);
    if (!words.next() || words.entry().key != key) continue;
    PostingReader postings(words.entry().postings);
    while (postings.next()) impacts[postings.posting().page] = postings.posting().impact;
  }
  return impacts;
}

TEST(IndexBuilder, counts_titles_above_texts_and_short_above_long) {
  std::string long_text = "cache";
  for (int word = 0; word < 600; ++word) long_text += " filler";
  const IndexParts parts = build_parts(
      {page_of("Cache", ""), page_of("The cache of a very long title here", ""),
       page_of("Other", "cache cache cache"), page_of("Other", "cache"), page_of("Other", long_text)},
      {});
  const auto impacts = impacts_of(parts, "cache");
  ASSERT_EQ(impacts.size(), 5u);
  for (std::uint32_t page = 1; page < 5; ++page) EXPECT_GT(impacts.at(page - 1), impacts.at(page)) << page;
}

TEST(IndexBuilder, keeps_common_words_only_where_they_are_strong) {
  std::vector<Page> pages;
  for (int page = 0; page < 80; ++page) pages.push_back(page_of("Page", "model"));
  pages.push_back(page_of("Model", "model"));
  const auto impacts = impacts_of(build_parts(pages, {}), "model");
  ASSERT_EQ(impacts.size(), 1u);
  EXPECT_EQ(impacts.begin()->first, 80u);
}

TEST(IndexBuilder, knows_words_of_titles_but_no_numbers) {
  const auto head = read_head(build_parts({page_of("Qwen2.5 128", "hidden")}, {}).head);
  ASSERT_TRUE(head);
  std::string known;
  for (const KnownWord& word : head->known) known += word.key + " ";
  EXPECT_EQ(known, "qwen qwen2.5 ");
}

TEST(IndexBuilder, gives_as_many_parts_as_were_asked_for) {
  for (const std::uint32_t count : {1u, 3u, 500u}) {
    const IndexParts parts =
        build_parts(sample_pages(), {.words_shard_count = count, .text_starts = {0, 1, 2, 6}});
    EXPECT_EQ(parts.words.size(), count);
    EXPECT_EQ(parts.text.size(), 4u);
    const Index index(parts);
    EXPECT_EQ(index.answer({.query = "kv cache"}).hits.front().address, "/learn/kv-cache/") << count;
  }
}

}  // namespace
}  // namespace slm::search
