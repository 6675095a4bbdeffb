#pragma once
// Which pages and sections answer a query best: the sum over its words of how rare the word is, how much the
// page is about it and how likely it was meant.
//
// Pure, in integers, so that every machine ranks alike. Time grows with the postings of the words that were
// found: about a millisecond for 10,000 pages.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace slm::search {

/// A word of the index that one of the query's words may mean.
struct FoundWord {
  std::string key;
  std::uint32_t quality = 0;  // as in Alternative
  std::uint8_t rarity = 0;
  std::string_view postings;
};

struct WordGroup {
  std::vector<FoundWord> found;  // alternatives for one word of the query
};

struct Candidates {
  std::vector<WordGroup> words;  // 1..8
  std::string_view named;        // postings of pages whose whole name is the query
  std::string_view allowed;      // postings of the pages that may be found; all where is_limited is not set
  bool is_limited = false;
  std::uint32_t page_count = 0;
};

struct RankedPage {
  std::uint32_t page = 0;
  std::uint64_t score = 0;
  std::uint32_t best_section = 0;  // where most of the query stands; 0: before the first heading
};

struct RankedSection {
  std::uint32_t page = 0, section = 0;
  std::uint64_t score = 0;
};

struct Ranking {
  std::vector<RankedPage> pages;        // best first
  std::vector<RankedSection> sections;  // of these pages, those with every word; best first
  std::uint32_t page_count = 0;         // all that match, shown or not
};

/// Pages with all words of the query come alone; where there are none, those with the most, and with three or
/// more words those that lack one.
Ranking rank(const Candidates& candidates, std::uint32_t limit);

}  // namespace slm::search
