#include "core/search/index_builder.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>

#include "base/byte_stream.h"
#include "base/check.h"

namespace slm::search {
namespace {

// A word on more than half of so many pages says nothing in their text.
constexpr std::uint32_t k_common_from_pages = 50;
constexpr double k_rarity_unit = 24;
constexpr std::size_t k_max_known_words = 8'000;
constexpr std::string_view k_after_all = "\xff";

std::uint8_t rarity_of(std::uint32_t with_word, std::uint32_t all) {
  const double ratio = (all - with_word + 0.5) / (with_word + 0.5);
  return static_cast<std::uint8_t>(std::clamp(k_rarity_unit * std::log(1 + ratio), 1.0, 255.0));
}

std::uint8_t weight_of(std::uint32_t page_count) {
  return static_cast<std::uint8_t>(std::min(255.0, 1 + 16 * std::log2(static_cast<double>(page_count))));
}

std::string strong_postings(std::string_view postings) {
  std::string kept;
  std::uint32_t next_page = 0;
  PostingReader reader(postings);
  while (reader.next()) {
    if (!reader.posting().is_strong) continue;
    append_posting(kept, next_page, reader.posting());
    next_page = reader.posting().page + 1;
  }
  return kept;
}

}  // namespace

IndexBuilder::IndexBuilder(IndexLayout layout, std::uint32_t stamp, std::uint32_t first_text_shard)
    : layout_(std::move(layout)),
      stamp_(stamp),
      next_text_shard_(first_text_shard),
      page_(layout_.text_starts[first_text_shard]),
      words_(table_) {}

void IndexBuilder::add(Page page) {
  words_.read(page);
  write_postings();
  keep(std::move(page));
  ++page_;
}

void IndexBuilder::write_postings() {
  terms_.resize(table_.size());
  Posting posting;
  posting.page = page_;
  for (std::size_t at = 0; at < words_.size(); ++at) {
    words_.describe(at, posting);
    Term& term = terms_[words_.term(at)];
    append_posting(term.postings, term.written_page, posting);
    term.written_page = page_ + 1;
    ++term.page_count;
    term.is_known = term.is_known || words_.is_known(at);
  }
}

// What results show of the page.
void IndexBuilder::keep(Page page) {
  const std::vector<std::uint32_t>& starts = layout_.text_starts;
  if (next_text_shard_ + 1 < starts.size() && page_ == starts[next_text_shard_ + 1]) write_text_shard();
  PageRecord record{.kind = page.kind,
                    .address = std::move(page.address),
                    .title = std::move(page.title),
                    .summary = std::move(page.summary),
                    .text_shard = next_text_shard_,
                    .sections = {}};
  texts_.emplace_back();
  for (Section& section : page.sections) {
    record.sections.push_back({std::move(section.anchor), std::move(section.heading)});
    texts_.back().push_back(std::move(section.text));
  }
  records_.push_back(std::move(record));
}

void IndexBuilder::write_text_shard() {
  parts_.text.push_back(write_text(stamp_, layout_.text_starts[next_text_shard_], texts_));
  ++next_text_shard_;
  texts_.clear();
}

void IndexBuilder::append(IndexBuilder&& next) {
  if (!texts_.empty()) write_text_shard();
  SLM_CHECK(page_ == layout_.text_starts[next_text_shard_] && next.page_ - next.records_.size() == page_);
  for (std::uint32_t number = 0; number < next.table_.size(); ++number) {
    Term& theirs = next.terms_[number];
    const std::uint32_t ours_number = table_.number_of(next.table_.key(number));
    terms_.resize(table_.size());
    Term& ours = terms_[ours_number];
    // Only the first posting is counted from the start; the others each from the one before.
    ByteReader postings(theirs.postings);
    append_number(ours.postings, postings.number() - ours.written_page);
    ours.postings += postings.rest();
    ours.written_page = theirs.written_page;
    ours.page_count += theirs.page_count;
    ours.is_known = ours.is_known || theirs.is_known;
    theirs.postings = {};
  }
  std::move(next.records_.begin(), next.records_.end(), std::back_inserter(records_));
  std::move(next.parts_.text.begin(), next.parts_.text.end(), std::back_inserter(parts_.text));
  texts_ = std::move(next.texts_);
  next_text_shard_ = next.next_text_shard_;
  page_ = next.page_;
}

std::vector<WordEntry> IndexBuilder::sorted_entries() {
  std::vector<WordEntry> entries;
  entries.reserve(terms_.size());
  for (std::uint32_t number = 0; number < terms_.size(); ++number) {
    Term& term = terms_[number];
    if (term.page_count > k_common_from_pages && term.page_count > page_ / 2)
      term.postings = strong_postings(term.postings);
    if (term.postings.empty()) continue;
    entries.push_back({std::string(table_.key(number)), rarity_of(term.page_count, page_), term.postings});
  }
  std::sort(entries.begin(), entries.end(),
            [](const WordEntry& left, const WordEntry& right) { return left.key < right.key; });
  return entries;
}

std::vector<KnownWord> IndexBuilder::known_words() const {
  std::vector<KnownWord> known;
  for (std::uint32_t number = 0; number < terms_.size(); ++number) {
    const std::string_view key = table_.key(number);
    if (terms_[number].is_known && !is_stop_word(key))
      known.push_back({std::string(key), weight_of(terms_[number].page_count)});
  }
  if (known.size() > k_max_known_words) {
    std::sort(known.begin(), known.end(), [](const KnownWord& left, const KnownWord& right) {
      return left.weight != right.weight ? left.weight > right.weight : left.key < right.key;
    });
    known.resize(k_max_known_words);
  }
  std::sort(known.begin(), known.end(),
            [](const KnownWord& left, const KnownWord& right) { return left.key < right.key; });
  return known;
}

void IndexBuilder::write_pages_shards() {
  const std::span<const PageRecord> records(records_);
  for (std::size_t at = 0; at < records.size(); at += k_pages_in_shard) {
    const std::size_t count = std::min<std::size_t>(k_pages_in_shard, records.size() - at);
    parts_.pages.push_back(write_pages(stamp_, records.subspan(at, count)));
  }
}

void IndexBuilder::write_words_and_head() {
  const std::vector<WordEntry> entries = sorted_entries();
  std::size_t all_bytes = 0;
  for (const WordEntry& entry : entries) all_bytes += entry.key.size() + entry.postings.size();
  Head head{.stamp = stamp_, .page_count = page_, .first_words = {}, .known = known_words()};
  std::size_t next = 0, bytes = 0;
  const std::uint32_t count = layout_.words_shard_count;
  for (std::uint32_t number = 1; number <= count; ++number) {
    std::vector<WordEntry> part;
    const std::size_t until = all_bytes * number / count;
    for (; next < entries.size() && (bytes < until || number == count); ++next) {
      bytes += entries[next].key.size() + entries[next].postings.size();
      part.push_back(entries[next]);
    }
    parts_.words.push_back(write_words(stamp_, part));
    // A part without words has the first word of the next one: the last of equals is looked into.
    if (number < count)
      head.first_words.push_back(next < entries.size() ? entries[next].key : std::string(k_after_all));
  }
  parts_.head = write_head(head);
}

IndexParts IndexBuilder::finish() && {
  while (next_text_shard_ < layout_.text_starts.size()) write_text_shard();
  write_pages_shards();
  write_words_and_head();
  return std::move(parts_);
}

}  // namespace slm::search
