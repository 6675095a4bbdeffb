#pragma once
// Pages to an index: which word stands on which page, and how much the page is about it.
//
// Pure; one thread each. A page's impacts depend on that page alone, a word's rarity on all, so several
// builders may each read a run of pages, from several threads: appended to each other they give the bytes
// that one builder gives. Memory: the texts, and about six bytes for each different word of each page.
//
//   IndexBuilder builder({.words_shard_count = 64, .text_starts = {0, 12, 15}}, stamp);
//   for (Page& page : pages) builder.add(std::move(page));  // page 0, 1, …
//   const Index index(std::move(builder).finish());

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/search/index.h"
#include "core/search/page.h"
#include "core/search/page_words.h"
#include "core/search/term_table.h"

namespace slm::search {

/// How many parts there are; chosen before the pages are read, so that their addresses are known.
struct IndexLayout {
  std::uint32_t words_shard_count = 1;           // 1..65'536
  std::vector<std::uint32_t> text_starts = {0};  // the first page of each part of the texts, ascending from 0
};

class IndexBuilder {
 public:
  /// Reads pages from the first one of `first_text_shard` on.
  IndexBuilder(IndexLayout layout, std::uint32_t stamp, std::uint32_t first_text_shard = 0);
  IndexBuilder(const IndexBuilder&) = delete;
  IndexBuilder& operator=(const IndexBuilder&) = delete;

  void add(Page page);

  /// Takes the pages of `next`, which began where this one's last part of the texts ends.
  void append(IndexBuilder&& next);

  IndexParts finish() &&;

 private:
  /// A word of the whole index.
  struct Term {
    std::string postings;
    std::uint32_t page_count = 0;
    std::uint32_t written_page = 0;  // the last page among its postings + 1
    bool is_known = false;
  };

  void write_postings();
  void keep(Page page);
  void write_text_shard();
  void write_pages_shards();
  void write_words_and_head();
  std::vector<WordEntry> sorted_entries();
  std::vector<KnownWord> known_words() const;

  IndexLayout layout_;
  std::uint32_t stamp_;
  std::uint32_t next_text_shard_;                // the one that is being filled
  std::uint32_t page_;                           // the one that is being read
  IndexParts parts_;                             // of text, only those from the first on
  std::vector<PageRecord> records_;              // of all pages
  std::vector<std::vector<std::string>> texts_;  // of the part of texts that is being filled
  TermTable table_;
  std::vector<Term> terms_;  // by their numbers in the table
  PageWords words_;
};

}  // namespace slm::search
