#pragma once
// The parts of the search index as bytes (docs/formats/search-index.md): the head, which every query needs;
// words, split by alphabet; pages, sixteen to a part; text, a few thousand bytes to a part.
//
// Pure. Bytes may come from anywhere: each reader checks what it reads and gives nothing where it is broken.
// All parts of one index carry its stamp; parts of two indexes never mix.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_stream.h"
#include "base/result.h"
#include "core/search/page.h"

namespace slm::search {

enum class ShardKind : std::uint8_t { words, pages, text };

struct ShardId {
  ShardKind kind = ShardKind::words;
  std::uint32_t number = 0;
  auto operator<=>(const ShardId&) const = default;
};

/// The word that stands on every page of a kind, and that nobody can type.
std::string_view kind_key(PageKind kind);

/// "words/12.bin": where it stands below the index, and how a page asks for it.
std::string file_of(ShardId id);

constexpr std::uint32_t k_pages_in_shard = 16;
constexpr std::uint32_t k_max_pages = 1'000'000;

/// A word of a title, heading or fact: what typing mistakes and beginnings are completed to.
struct KnownWord {
  std::string key;
  std::uint8_t weight = 0;  // grows with the number of its pages
};

/// What every query starts from.
struct Head {
  std::uint32_t stamp = 0;
  std::uint32_t page_count = 0;
  std::vector<std::string> first_words;  // of each part of the words but the first
  std::vector<KnownWord> known;          // in the order of their keys

  /// The part of the words in which `key` stands, if it stands anywhere.
  std::uint32_t shard_of(std::string_view key) const;
};

std::string write_head(const Head& head);
Result<Head> read_head(std::string_view bytes);

/// One word and where it stands. `postings` is read by PostingReader.
struct WordEntry {
  std::string key;
  std::uint8_t rarity = 0;  // 24 for each time that the pages must be divided by e to come to its pages
  std::string_view postings;
};

std::string write_words(std::uint32_t stamp, const std::vector<WordEntry>& entries);

/// The words of a part that start with `prefix`, in order.
class WordEntryReader {
 public:
  /// Borrows both.
  WordEntryReader(std::string_view bytes, std::string_view prefix);
  bool next();
  /// Valid until next() is called again; its postings as long as the bytes.
  const WordEntry& entry() const { return entry_; }

 private:
  bool read();

  ByteReader in_;
  std::string_view prefix_;
  std::uint64_t left_ = 0;
  std::string_view postings_;
  WordEntry entry_;
};

/// One page on which a word stands. Impacts: 1..255, how much the page is about the word.
struct Posting {
  struct InSection {
    std::uint32_t section = 0;  // 1.. : what stands before the first heading is not told apart
    std::uint8_t impact = 0;
  };
  std::uint32_t page = 0;
  std::uint8_t impact = 0;
  bool is_strong = false;  // in the title, a heading, a keyword or a fact
  std::vector<InSection> sections;
};

/// Appends a posting; `previous_page` is the last one's page + 1, or 0.
void append_posting(std::string& out, std::uint32_t previous_page, const Posting& posting);

class PostingReader {
 public:
  explicit PostingReader(std::string_view bytes) : rest_(bytes) {}
  bool next();
  const Posting& posting() const { return posting_; }

 private:
  std::string_view rest_;
  std::uint32_t next_page_ = 0;
  Posting posting_;
};

/// A page as results show it.
struct PageRecord {
  PageKind kind = PageKind::page;
  std::string address, title, summary;
  std::uint32_t text_shard = 0;
  struct Place {
    std::string anchor, heading;
  };
  std::vector<Place> sections;
};

std::string write_pages(std::uint32_t stamp, std::span<const PageRecord> pages);
/// The page that stands at `position` (0..15) in the part.
std::optional<PageRecord> read_page(std::string_view bytes, std::uint32_t position);

/// Texts of the pages from `first_page` on, by section.
std::string write_text(std::uint32_t stamp, std::uint32_t first_page,
                       const std::vector<std::vector<std::string>>& pages);
/// The text of a section; a view into `bytes`.
std::optional<std::string_view> read_text(std::string_view bytes, std::uint32_t page, std::uint32_t section);

/// The stamp of any part.
std::uint32_t stamp_of(std::string_view bytes);

}  // namespace slm::search
