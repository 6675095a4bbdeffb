#include "core/search/ranking.h"

#include <algorithm>
#include <utility>

#include "core/search/insert_in_order.h"
#include "core/search/shard.h"

namespace slm::search {
namespace {

constexpr std::uint32_t k_name_bonus = 60'000;
constexpr std::uint64_t k_low = 0xFFFFFFFF;

// Scores stay below 2^32; as part of a key the greater sorts first.
std::uint64_t descending(std::uint64_t score) {
  return k_low - score;
}

std::uint32_t score_of(const FoundWord& word, std::uint8_t impact) {
  return word.quality * word.rarity * impact >> 8;
}

std::uint32_t count_bits(std::uint32_t mask) {
  std::uint32_t count = 0;
  for (; mask != 0; mask &= mask - 1) ++count;
  return count;
}

/// Scores by page. Each word counts once, with its best alternative.
class PageScores {
 public:
  explicit PageScores(const Candidates& candidates)
      : scores_(candidates.page_count), masks_(candidates.page_count), allowed_(candidates.page_count, 1) {
    if (!candidates.is_limited) return;
    allowed_.assign(candidates.page_count, 0);
    PostingReader reader(candidates.allowed);
    while (reader.next()) {
      if (reader.posting().page < allowed_.size()) allowed_[reader.posting().page] = 1;
    }
  }

  void add_word(const WordGroup& group, std::uint32_t index) {
    std::vector<std::uint32_t> best(scores_.size());
    for (const FoundWord& word : group.found) {
      PostingReader reader(word.postings);
      while (reader.next()) {
        const Posting& posting = reader.posting();
        if (posting.page >= best.size() || allowed_[posting.page] == 0) continue;
        best[posting.page] = std::max(best[posting.page], score_of(word, posting.impact));
        masks_[posting.page] |= static_cast<std::uint8_t>(1u << index);
      }
    }
    for (std::size_t page = 0; page < best.size(); ++page) scores_[page] += best[page];
  }

  void add_named(std::string_view postings, std::uint8_t all_words) {
    PostingReader reader(postings);
    while (reader.next()) {
      const std::uint32_t page = reader.posting().page;
      if (page >= scores_.size() || allowed_[page] == 0) continue;
      scores_[page] += k_name_bonus * reader.posting().impact / 255;
      masks_[page] = all_words;
    }
  }

  /// Pages with enough of the query's `word_count` words, best first.
  std::vector<RankedPage> take(std::uint32_t word_count) const {
    std::uint32_t most = 0;
    for (const std::uint8_t mask : masks_) most = std::max(most, count_bits(mask));
    if (most == 0) return {};
    const std::uint32_t least = most == word_count || most < 3 ? most : most - 1;
    std::vector<std::uint64_t> keys;
    for (std::uint32_t page = 0; page < masks_.size(); ++page) {
      const std::uint32_t found = count_bits(masks_[page]);
      if (found < least) continue;
      const std::uint64_t score = std::uint64_t{scores_[page]} * found * found / (word_count * word_count);
      keys.push_back(descending(score) << 32 | page);
    }
    std::sort(keys.begin(), keys.end());
    std::vector<RankedPage> pages;
    for (const std::uint64_t key : keys)
      pages.push_back({.page = static_cast<std::uint32_t>(key), .score = descending(key >> 32)});
    return pages;
  }

 private:
  std::vector<std::uint32_t> scores_;
  std::vector<std::uint8_t> masks_;
  std::vector<std::uint8_t> allowed_;
};

/// One word in one section as a number, so that sorting brings together what belongs together: the place of
/// the page in the ranking, the section, the word, the best score first.
struct SectionKey {
  static std::uint64_t make(std::uint64_t place, std::uint64_t section, std::uint64_t word,
                            std::uint64_t score) {
    return place << 52 | section << 36 | word << 32 | descending(score);
  }
  std::uint64_t key = 0;
  std::uint64_t place_and_section() const { return key >> 36; }
  std::size_t place() const { return key >> 52; }
  std::uint32_t section() const { return key >> 36 & 0xFFFF; }
  std::uint32_t word() const { return key >> 32 & 0xF; }
  std::uint64_t score() const { return descending(key & k_low); }
};

std::vector<std::uint64_t> section_keys(const Candidates& candidates, const std::vector<RankedPage>& pages) {
  std::vector<std::int32_t> place(candidates.page_count, -1);
  for (std::size_t at = 0; at < pages.size(); ++at) place[pages[at].page] = static_cast<std::int32_t>(at);
  std::vector<std::uint64_t> keys;
  for (std::uint32_t word = 0; word < candidates.words.size(); ++word) {
    for (const FoundWord& found : candidates.words[word].found) {
      PostingReader reader(found.postings);
      while (reader.next()) {
        const Posting& posting = reader.posting();
        if (posting.page >= place.size() || place[posting.page] < 0) continue;
        const auto at = static_cast<std::uint64_t>(place[posting.page]);
        for (const Posting::InSection& in : posting.sections)
          keys.push_back(SectionKey::make(at, in.section, word, score_of(found, in.impact)));
      }
    }
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

/// Adds up each section; the best of each page is noted there, those with all words are given back.
std::vector<RankedSection> rank_sections(const std::vector<std::uint64_t>& keys, std::uint32_t word_count,
                                         std::vector<RankedPage>& pages) {
  std::vector<RankedSection> sections;
  std::vector<std::uint64_t> best(pages.size());
  for (std::size_t at = 0; at < keys.size();) {
    const SectionKey first{keys[at]};
    std::uint64_t score = 0;
    std::uint32_t words = 0, last_word = ~0u;
    for (; at < keys.size() && SectionKey{keys[at]}.place_and_section() == first.place_and_section(); ++at) {
      const SectionKey next{keys[at]};
      if (next.word() == last_word) continue;
      last_word = next.word();
      score += next.score();
      ++words;
    }
    RankedPage& page = pages[first.place()];
    if (score * words > best[first.place()]) {
      best[first.place()] = score * words;
      page.best_section = first.section();
    }
    if (words == word_count) sections.push_back({page.page, first.section(), score});
  }
  insert_in_order(sections, [](const RankedSection& left, const RankedSection& right) {
    return left.score > right.score;
  });
  return sections;
}

}  // namespace

Ranking rank(const Candidates& candidates, std::uint32_t limit) {
  const auto word_count = static_cast<std::uint32_t>(candidates.words.size());
  PageScores scores(candidates);
  for (std::uint32_t index = 0; index < word_count; ++index) scores.add_word(candidates.words[index], index);
  scores.add_named(candidates.named, static_cast<std::uint8_t>((1u << word_count) - 1));
  Ranking ranking;
  ranking.pages = scores.take(word_count);
  ranking.page_count = static_cast<std::uint32_t>(ranking.pages.size());
  if (ranking.pages.size() > limit) ranking.pages.resize(limit);
  ranking.sections = rank_sections(section_keys(candidates, ranking.pages), word_count, ranking.pages);
  return ranking;
}

}  // namespace slm::search
