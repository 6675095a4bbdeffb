#pragma once
// Pages to an index: which word stands on which page, and how much the page is about it.
//
// Pure; one thread. A page's impacts depend on that page alone, a word's rarity on all. Memory: the texts,
// and about six bytes for each different word of each page.
//
//   IndexBuilder builder({.words_shard_count = 64, .text_starts = {0, 12, 15}}, stamp);
//   for (const Page& page : pages) builder.add(page);  // page 0, 1, …
//   const Index index(std::move(builder).finish());

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/search/index.h"
#include "core/search/page.h"
#include "core/search/words.h"

namespace slm::search {

/// How many parts there are; chosen before the pages are read, so that their addresses are known.
struct IndexLayout {
  std::uint32_t words_shard_count = 1;           // 1..65'536
  std::vector<std::uint32_t> text_starts = {0};  // the first page of each part of the texts, ascending from 0
};

class IndexBuilder {
 public:
  IndexBuilder(IndexLayout layout, std::uint32_t stamp);

  void add(const Page& page);
  IndexParts finish() &&;

 private:
  enum class Field : std::uint8_t { title, heading, keyword, text };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const;
  };
  /// A word of the whole index.
  struct Term {
    std::string postings;
    std::uint32_t page_count = 0;
    std::uint32_t next_page = 0;     // the last page on which it stands + 1
    std::uint32_t written_page = 0;  // the last page among its postings + 1
    std::uint32_t tally = 0;         // of the page that is being read, where next_page says that it is there
    bool is_known = false;
  };
  /// A word of the page that is being read.
  struct Tally {
    std::uint32_t term = 0;
    std::uint16_t counts[4] = {};
    std::uint8_t fact = 0;
    std::uint32_t last_section = 0;  // index into section_tallies_ + 1
  };
  struct SectionTally {
    std::uint32_t tally = 0, section = 0;
    std::uint16_t heading = 0, text = 0;
  };

  Tally& tally_of(std::string_view key);
  void count(std::string_view key, Field field);
  void read(std::string_view text, Field field);
  void read_title(std::string_view text, Field field);
  void add_fact(const Fact& fact);
  void add_name(std::string_view name, std::uint8_t strength);
  void mark_known(std::string_view key);
  void write_postings();
  std::uint32_t length_of(Field field) const { return lengths_[static_cast<std::size_t>(field)]; }
  std::uint8_t impact_of(const Tally& tally) const;
  std::uint8_t impact_of(const SectionTally& tally) const;

  void keep(const Page& page);
  void write_text_shard();
  void write_words_and_head();
  std::vector<WordEntry> sorted_entries();
  std::vector<KnownWord> known_words() const;

  IndexLayout layout_;
  std::uint32_t stamp_;
  IndexParts parts_;
  std::vector<PageRecord> records_;              // of the part of pages that is being filled
  std::vector<std::vector<std::string>> texts_;  // of the part of texts that is being filled
  std::uint32_t page_ = 0;                       // the one that is being read
  std::uint32_t section_ = 0;                    // of it
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> ids_;
  std::vector<Term> terms_;
  std::vector<Tally> tallies_;
  std::vector<SectionTally> section_tallies_;
  std::vector<std::uint32_t> heading_lengths_, text_lengths_;  // by section, in words
  std::uint32_t lengths_[4] = {};
};

}  // namespace slm::search
