#include "core/search/ranking.h"

#include <algorithm>
#include <utility>

#include "core/search/shard.h"

namespace slm::search {
namespace {

constexpr std::uint32_t k_name_bonus = 60'000;

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
      scores_[page] += k_name_bonus;
      masks_[page] = all_words;
    }
  }

  /// Pages with enough of the query's `word_count` words, best first.
  std::vector<RankedPage> take(std::uint32_t word_count) const {
    std::uint32_t most = 0;
    for (const std::uint8_t mask : masks_) most = std::max(most, count_bits(mask));
    std::vector<RankedPage> pages;
    if (most == 0) return pages;
    const std::uint32_t least = most == word_count || most < 3 ? most : most - 1;
    for (std::uint32_t page = 0; page < masks_.size(); ++page) {
      const std::uint32_t found = count_bits(masks_[page]);
      if (found < least) continue;
      const std::uint64_t score = std::uint64_t{scores_[page]} * found * found / (word_count * word_count);
      pages.push_back({.page = page, .score = score});
    }
    std::sort(pages.begin(), pages.end(), [](const RankedPage& left, const RankedPage& right) {
      return left.score != right.score ? left.score > right.score : left.page < right.page;
    });
    return pages;
  }

 private:
  std::vector<std::uint32_t> scores_;
  std::vector<std::uint8_t> masks_;
  std::vector<std::uint8_t> allowed_;
};

/// What is known of one section: which words, with which score.
struct SectionScore {
  std::uint32_t page_at = 0;  // index into the ranked pages
  std::uint32_t section = 0;
  std::uint32_t word = 0;
  std::uint32_t score = 0;
};

std::vector<SectionScore> section_scores(const Candidates& candidates, const std::vector<RankedPage>& pages) {
  std::vector<std::int32_t> place(candidates.page_count, -1);
  for (std::size_t at = 0; at < pages.size(); ++at) place[pages[at].page] = static_cast<std::int32_t>(at);
  std::vector<SectionScore> scores;
  for (std::uint32_t word = 0; word < candidates.words.size(); ++word) {
    for (const FoundWord& found : candidates.words[word].found) {
      PostingReader reader(found.postings);
      while (reader.next()) {
        const Posting& posting = reader.posting();
        if (posting.page >= place.size() || place[posting.page] < 0) continue;
        for (const Posting::InSection& in : posting.sections) {
          scores.push_back({static_cast<std::uint32_t>(place[posting.page]), in.section, word,
                            score_of(found, in.impact)});
        }
      }
    }
  }
  std::sort(scores.begin(), scores.end(), [](const SectionScore& left, const SectionScore& right) {
    if (left.page_at != right.page_at) return left.page_at < right.page_at;
    if (left.section != right.section) return left.section < right.section;
    return left.word != right.word ? left.word < right.word : left.score > right.score;
  });
  return scores;
}

/// Adds up each section; the best of each page is noted there, those with all words are given back.
std::vector<RankedSection> rank_sections(const std::vector<SectionScore>& scores, std::uint32_t word_count,
                                         std::vector<RankedPage>& pages) {
  std::vector<RankedSection> sections;
  std::vector<std::uint64_t> best(pages.size());
  for (std::size_t at = 0; at < scores.size();) {
    const SectionScore& first = scores[at];
    std::uint64_t score = 0;
    std::uint32_t words = 0, last_word = ~0u;
    for (; at < scores.size() && scores[at].page_at == first.page_at && scores[at].section == first.section;
         ++at) {
      if (scores[at].word == last_word) continue;
      last_word = scores[at].word;
      score += scores[at].score;
      ++words;
    }
    RankedPage& page = pages[first.page_at];
    if (score * words > best[first.page_at]) {
      best[first.page_at] = score * words;
      page.best_section = first.section;
    }
    if (words == word_count) sections.push_back({page.page, first.section, score});
  }
  std::stable_sort(
      sections.begin(), sections.end(),
      [](const RankedSection& left, const RankedSection& right) { return left.score > right.score; });
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
  ranking.sections = rank_sections(section_scores(candidates, ranking.pages), word_count, ranking.pages);
  return ranking;
}

}  // namespace slm::search
