#include "core/search/ranking.h"

#include <gtest/gtest.h>

#include "core/search/shard.h"

namespace slm::search {
namespace {

std::string postings(const std::vector<Posting>& all) {
  std::string bytes;
  std::uint32_t next = 0;
  for (const Posting& posting : all) {
    append_posting(bytes, next, posting);
    next = posting.page + 1;
  }
  return bytes;
}

Posting posting(std::uint32_t page, std::uint8_t impact, std::vector<Posting::InSection> sections = {}) {
  return {.page = page, .impact = impact, .is_strong = false, .sections = std::move(sections)};
}

std::string pages_of(const Ranking& ranking) {
  std::string pages;
  for (const RankedPage& page : ranking.pages) pages += std::to_string(page.page) + " ";
  return pages;
}

/// Three words, on pages 0, 1, 3; on 1, 3; on 2.
struct Words {
  std::string first = postings({posting(0, 10), posting(1, 200), posting(3, 50)});
  std::string second = postings({posting(1, 10), posting(3, 90)});
  std::string third = postings({posting(2, 255)});
};

WordGroup group(const std::string& bytes) {
  return {{{"word", 256, 100, bytes}}};
}

TEST(rank, puts_pages_with_all_words_alone_and_the_best_first) {
  const Words words;
  Candidates candidates;
  candidates.page_count = 4;
  candidates.words = {group(words.first)};
  EXPECT_EQ(pages_of(rank(candidates, 10)), "1 3 0 ");
  candidates.words.push_back(group(words.second));
  EXPECT_EQ(pages_of(rank(candidates, 10)), "1 3 ");
  EXPECT_EQ(rank(candidates, 1).page_count, 2u);
  EXPECT_EQ(pages_of(rank(candidates, 1)), "1 ");
}

TEST(rank, gives_pages_with_the_most_words_where_none_has_all) {
  const Words words;
  Candidates candidates;
  candidates.page_count = 4;
  candidates.words = {group(words.first), group(words.second), group(words.third)};
  EXPECT_EQ(pages_of(rank(candidates, 10)), "1 3 ");
}

TEST(rank, counts_the_best_alternative_of_a_word_once) {
  const Words words;
  Candidates candidates;
  candidates.page_count = 4;
  candidates.words = {{{{"a", 256, 100, words.first}, {"b", 128, 100, words.second}}}};
  const Ranking ranking = rank(candidates, 10);
  EXPECT_EQ(ranking.pages[0].score, 256ull * 100 * 200 >> 8);
  EXPECT_EQ(ranking.pages[1].score, 256ull * 100 * 50 >> 8);
}

TEST(rank, puts_the_page_of_that_name_first_and_keeps_to_what_is_allowed) {
  const Words words;
  const std::string named = postings({posting(0, 255)});
  Candidates candidates;
  candidates.page_count = 4;
  candidates.words = {group(words.first)};
  candidates.named = named;
  EXPECT_EQ(pages_of(rank(candidates, 10)), "0 1 3 ");
  candidates.allowed = words.second;
  candidates.is_limited = true;
  EXPECT_EQ(pages_of(rank(candidates, 10)), "1 3 ");
}

TEST(rank, names_the_best_section_and_those_with_every_word) {
  const std::string a = postings({posting(2, 9, {{1, 50}, {4, 60}})});
  const std::string b = postings({posting(2, 9, {{4, 10}, {7, 255}})});
  Candidates candidates;
  candidates.page_count = 3;
  candidates.words = {group(a), group(b)};
  const Ranking ranking = rank(candidates, 10);
  ASSERT_EQ(ranking.sections.size(), 1u);
  EXPECT_EQ(ranking.sections[0].section, 4u);
  EXPECT_EQ(ranking.pages[0].best_section, 7u);
}

TEST(rank, survives_pages_that_there_are_not) {
  const Words words;
  Candidates candidates;
  candidates.page_count = 2;
  candidates.words = {{{{"a", 256, 255, words.first}, {"c", 256, 255, words.third}}}};
  candidates.named = words.third;
  EXPECT_EQ(pages_of(rank(candidates, 10)), "1 0 ");
}

}  // namespace
}  // namespace slm::search
