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

std::string all_bytes(const IndexParts& parts) {
  std::string bytes = parts.head;
  for (const std::vector<std::string>* list : {&parts.words, &parts.pages, &parts.text}) {
    for (const std::string& part : *list) bytes += "|" + part;
  }
  return bytes;
}

// Enough pages that words become common and parts of pages are full.
std::vector<Page> many_pages() {
  std::vector<Page> pages = sample_pages();
  for (int number = 0; number < 70; ++number) {
    pages.push_back(page_of("Page " + std::to_string(number),
                            "words of page " + std::to_string(number * 7 % 50) + " and the cache"));
  }
  return pages;
}

TEST(IndexBuilder, gives_the_same_bytes_from_one_run_and_from_several) {
  const std::vector<Page> pages = many_pages();
  const IndexLayout layout = {.words_shard_count = 5, .text_starts = {0, 1, 17, 32, 40, 75}};
  const std::string whole = all_bytes(build_parts(pages, layout));
  const auto end_of = [&](std::uint32_t shard) {
    return shard < layout.text_starts.size() ? layout.text_starts[shard] : pages.size();
  };
  for (std::uint32_t first = 1; first < 6; ++first) {
    for (std::uint32_t second = first; second < 6; ++second) {
      IndexBuilder joined(layout, 7);
      for (std::size_t at = 0; at < end_of(first); ++at) joined.add(pages[at]);
      for (const std::uint32_t from : {first, second}) {
        IndexBuilder next(layout, 7, from);
        const std::size_t end = from == first && second > first ? end_of(second) : pages.size();
        for (std::size_t at = end_of(from); at < end; ++at) next.add(pages[at]);
        joined.append(std::move(next));
        if (end == pages.size()) break;
      }
      EXPECT_EQ(all_bytes(std::move(joined).finish()), whole) << first << " " << second;
    }
  }
}

}  // namespace
}  // namespace slm::search
