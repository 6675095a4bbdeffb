#include "core/search/page_words.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace slm::search {
namespace {

std::map<std::string, Posting> postings_of(const PageWords& words, const TermTable& terms) {
  std::map<std::string, Posting> postings;
  for (std::size_t at = 0; at < words.size(); ++at) {
    Posting posting;
    words.describe(at, posting);
    EXPECT_TRUE(postings.emplace(terms.key(words.term(at)), posting).second) << "a word stands there once";
  }
  return postings;
}

std::map<std::string, Posting> postings_of(const Page& page) {
  TermTable terms;
  PageWords words(terms);
  words.read(page);
  return postings_of(words, terms);
}

TEST(PageWords, say_in_which_sections_a_word_stands) {
  Page page;
  page.title = "Memory";
  page.sections = {{"", "", "cache"},
                   {"a", "Cache sizes", "A cache and a cache."},
                   {"b", "Other", "Nothing."},
                   {"c", "Last", "cache"}};
  const auto postings = postings_of(page);
  const Posting& cache = postings.at("cache");
  ASSERT_EQ(cache.sections.size(), 2u) << "what stands before the first heading is not told apart";
  EXPECT_EQ(cache.sections[0].section, 1u);
  EXPECT_EQ(cache.sections[1].section, 3u);
  EXPECT_GT(cache.sections[0].impact, cache.sections[1].impact);
  EXPECT_TRUE(cache.is_strong);
  EXPECT_FALSE(postings.at("nothing").is_strong);
  EXPECT_TRUE(postings.at("memory").sections.empty());
}

TEST(PageWords, join_amounts_and_what_is_glued) {
  Page page;
  page.sections = {{"", "", "8 GB for Qwen2.5-7B or 9 lives"}};
  const auto postings = postings_of(page);
  for (const std::string_view key : {"8gb", "qwen2.57b", "9"})
    EXPECT_EQ(postings.count(std::string(key)), 1u);
  EXPECT_EQ(postings.count("9live"), 0u);
}

TEST(PageWords, give_names_and_facts_their_strength) {
  Page page;
  page.title = "Phi-4";
  page.names = {"microsoft/phi-4"};
  page.facts = {{"14b", 90}, {"14 B", 40}};
  const auto postings = postings_of(page);
  EXPECT_EQ(postings.at("phi4=").impact, 255);
  EXPECT_EQ(postings.at("microsoftphi4=").impact, 170);
  EXPECT_EQ(postings.at("14b").impact, 90) << "the stronger of two";
}

TEST(PageWords, read_a_page_as_if_none_had_been_read_before) {
  Page first, second;
  first.title = "The cache of a page";
  first.sections = {{"", "", "cache words"}, {"x", "More", "of them"}};
  second.title = "Another";
  second.sections = {{"", "", "words of a cache"}};
  TermTable terms;
  PageWords words(terms);
  words.read(first);
  words.read(second);
  const auto after = postings_of(words, terms), alone = postings_of(second);
  ASSERT_EQ(after.size(), alone.size());
  for (const auto& [key, posting] : alone) {
    EXPECT_EQ(after.at(key).impact, posting.impact) << key;
    EXPECT_EQ(after.at(key).sections.size(), posting.sections.size()) << key;
  }
}

}  // namespace
}  // namespace slm::search
