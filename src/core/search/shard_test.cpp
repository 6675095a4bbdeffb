#include "core/search/shard.h"

#include <gtest/gtest.h>

#include "core/search/sample_pages.h"

namespace slm::search {
namespace {

std::vector<std::string> words_in(std::string_view bytes, std::string_view prefix) {
  std::vector<std::string> words;
  WordEntryReader reader(bytes, prefix);
  while (reader.next()) words.push_back(reader.entry().key);
  return words;
}

TEST(write_head, is_read_back) {
  const Head head{.stamp = 0xDEADBEEF,
                  .page_count = 300,
                  .first_words = {"cache", "cache", "kv", "\xff"},
                  .known = {{"cache", 3}, {"caching", 1}, {"量化", 255}}};
  const auto read = read_head(write_head(head));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->stamp, head.stamp);
  EXPECT_EQ(read->page_count, head.page_count);
  EXPECT_EQ(read->first_words, head.first_words);
  ASSERT_EQ(read->known.size(), 3u);
  EXPECT_EQ(read->known[2].key, "量化");
  EXPECT_EQ(read->known[2].weight, 255);
  EXPECT_EQ(read->shard_of("a"), 0u);
  EXPECT_EQ(read->shard_of("cache"), 2u);
  EXPECT_EQ(read->shard_of("ko"), 2u);
  EXPECT_EQ(read->shard_of("z"), 3u);
}

TEST(write_words, finds_words_by_their_beginning) {
  const std::string bytes = write_words(1, {{"cache", 9, "P1"}, {"caching", 8, ""}, {"kv", 7, "P22"}});
  EXPECT_EQ(words_in(bytes, "cach"), (std::vector<std::string>{"cache", "caching"}));
  EXPECT_EQ(words_in(bytes, "kv"), (std::vector<std::string>{"kv"}));
  EXPECT_TRUE(words_in(bytes, "x").empty());
  WordEntryReader reader(bytes, "kv");
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.entry().postings, "P22");
  EXPECT_EQ(reader.entry().rarity, 7);
  EXPECT_FALSE(reader.next());
}

TEST(append_posting, is_read_back) {
  std::string bytes;
  append_posting(bytes, 0, {.page = 3, .impact = 200, .is_strong = true, .sections = {{1, 9}, {40, 255}}});
  append_posting(bytes, 4, {.page = 700, .impact = 1});
  PostingReader reader(bytes);
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.posting().page, 3u);
  EXPECT_TRUE(reader.posting().is_strong);
  ASSERT_EQ(reader.posting().sections.size(), 2u);
  EXPECT_EQ(reader.posting().sections[1].section, 40u);
  EXPECT_EQ(reader.posting().sections[1].impact, 255);
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.posting().page, 700u);
  EXPECT_FALSE(reader.posting().is_strong);
  EXPECT_FALSE(reader.next());
}

TEST(write_pages, are_read_back_by_position) {
  const IndexParts parts = build_parts(sample_pages(), {.words_shard_count = 1, .text_starts = {0, 4}});
  const auto page = read_page(parts.pages[0], 4);
  ASSERT_TRUE(page);
  EXPECT_EQ(page->address, "/models/qwen2.5-3b/");
  EXPECT_EQ(page->text_shard, 1u);
  EXPECT_EQ(read_text(parts.text[1], 4, 0), "A decoder of the Qwen2.5 family.");
  EXPECT_EQ(read_text(parts.text[0], 4, 0), std::nullopt);
  EXPECT_EQ(read_page(parts.pages[0], 6), std::nullopt);
}

TEST(read_page, refuses_addresses_that_lead_elsewhere) {
  for (const std::string_view address : {"https://evil.example/", "//evil.example/", "javascript:x", ""}) {
    const std::vector<PageRecord> pages = {{.address = std::string(address), .title = "t"}};
    EXPECT_FALSE(read_page(write_pages(1, pages), 0)) << address;
  }
}

// Whatever is cut off or changed is refused or gives something harmless; the sanitizers watch.
TEST(readers, survive_every_prefix_and_every_changed_byte) {
  const IndexParts parts = build_parts(sample_pages(), {.words_shard_count = 1, .text_starts = {0}});
  const auto use = [](std::string_view bytes) {
    const auto head = read_head(bytes);
    if (head) (void)head->shard_of("kv");
    WordEntryReader words(bytes, "");
    while (words.next()) {
      PostingReader reader(words.entry().postings);
      while (reader.next()) EXPECT_LT(reader.posting().page, k_max_pages);
    }
    for (std::uint32_t at = 0; at < k_pages_in_shard; ++at) (void)read_page(bytes, at);
    (void)read_text(bytes, 2, 0);
  };
  for (const std::string& whole : {parts.head, parts.words[0], parts.pages[0], parts.text[0]}) {
    for (std::size_t length = 0; length < whole.size(); ++length) {
      const std::string cut = whole.substr(0, length);
      use(cut);
      std::string changed = whole;
      changed[length] = static_cast<char>(changed[length] ^ 0xFF);
      use(changed);
    }
  }
}

}  // namespace
}  // namespace slm::search
