#include "core/search/index_builder.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace slm::search {
namespace {

// Lengths in words around which a field counts neither more nor less.
constexpr double k_title_length = 4, k_heading_length = 30, k_keyword_length = 12, k_text_length = 400;
constexpr double k_section_heading_length = 4, k_section_text_length = 120;
// What a word in each field is worth at most; together 1.
constexpr double k_title_share = 0.52, k_heading_share = 0.13, k_keyword_share = 0.12, k_text_share = 0.23;
constexpr double k_section_heading_share = 0.6, k_section_text_share = 0.4;
// A word on more than half of so many pages says nothing in their text.
constexpr std::uint32_t k_common_from_pages = 50;
constexpr double k_rarity_unit = 24;
// Whose title the query is comes before whose address or id it is.
constexpr std::uint8_t k_title_strength = 255, k_name_strength = 170;
constexpr std::size_t k_max_known_words = 8'000;
constexpr std::string_view k_after_all = "\xff";

// BM25's saturation, 0..1: the tenth time says less than the first, and less in a long text.
double saturation(double count, double length, double usual_length, double half) {
  if (count == 0) return 0;
  const double weight = count / (0.35 + 0.65 * length / usual_length);
  return weight / (weight + half);
}

std::uint8_t to_impact(double share) {
  return static_cast<std::uint8_t>(std::clamp(share * 255 + 0.5, 1.0, 255.0));
}

std::uint8_t rarity_of(std::uint32_t with_word, std::uint32_t all) {
  const double ratio = (all - with_word + 0.5) / (with_word + 0.5);
  return static_cast<std::uint8_t>(std::clamp(k_rarity_unit * std::log(1 + ratio), 1.0, 255.0));
}

std::uint8_t weight_of(std::uint32_t page_count) {
  return static_cast<std::uint8_t>(std::min(255.0, 1 + 16 * std::log2(static_cast<double>(page_count))));
}

void add_strength(std::uint8_t& strength, std::uint8_t more) {
  strength = std::max(strength, more);
}

void add_one(std::uint16_t& count) {
  if (count < 0xFFFF) ++count;
}

// "qwen2.5" -> "qwen", "2.5": where letters meet a number. 0 where they do not.
std::size_t number_part(std::string_view key) {
  std::size_t at = 0;
  while (at < key.size() && key[at] >= 'a' && key[at] <= 'z') ++at;
  return at > 1 && at < key.size() && is_number(key.substr(at)) ? at : 0;
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

std::size_t IndexBuilder::Hash::operator()(std::string_view text) const {
  std::size_t hash = 0xcbf29ce4u;
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x01000193u;
  return hash ^ (hash >> 15);
}

IndexBuilder::IndexBuilder(IndexLayout layout, std::uint32_t stamp)
    : layout_(std::move(layout)), stamp_(stamp) {}

IndexBuilder::Tally& IndexBuilder::tally_of(std::string_view key) {
  auto found = ids_.find(key);
  if (found == ids_.end()) {
    found = ids_.emplace(std::string(key), static_cast<std::uint32_t>(terms_.size())).first;
    terms_.emplace_back();
  }
  Term& term = terms_[found->second];
  if (term.page_count == 0 || term.next_page != page_ + 1) {
    term.tally = static_cast<std::uint32_t>(tallies_.size());
    term.next_page = page_ + 1;
    ++term.page_count;
    tallies_.push_back({.term = found->second});
  }
  return tallies_[term.tally];
}

void IndexBuilder::count(std::string_view key, Field field) {
  Tally& tally = tally_of(key);
  add_one(tally.counts[static_cast<std::size_t>(field)]);
  if (section_ == 0 || (field != Field::heading && field != Field::text)) return;
  if (tally.last_section == 0 || section_tallies_[tally.last_section - 1].section != section_) {
    section_tallies_.push_back({.tally = terms_[tally.term].tally, .section = section_});
    tally.last_section = static_cast<std::uint32_t>(section_tallies_.size());
  }
  SectionTally& in_section = section_tallies_[tally.last_section - 1];
  add_one(field == Field::heading ? in_section.heading : in_section.text);
}

void IndexBuilder::read(std::string_view text, Field field) {
  WordReader words(text);
  std::string previous;
  while (words.next()) {
    const Word& word = words.word();
    count(word.key, field);
    ++lengths_[static_cast<std::size_t>(field)];
    if (field != Field::text) mark_known(word.key);
    const bool is_amount = is_number(previous) && is_unit(word.key);
    if (!previous.empty() && (word.is_glued || is_amount)) count(joined_key(previous, word.key), field);
    previous = word.key;
  }
}

void IndexBuilder::read_title(std::string_view text, Field field) {
  WordReader words(text);
  std::string previous;
  while (words.next()) {
    const std::string& key = words.word().key;
    count(key, field);
    ++lengths_[static_cast<std::size_t>(field)];
    mark_known(key);
    if (!previous.empty()) count(joined_key(previous, key), field);
    if (const std::size_t at = number_part(key); at > 0) {
      count(std::string_view(key).substr(0, at), field);
      count(std::string_view(key).substr(at), field);
      mark_known(std::string_view(key).substr(0, at));
    }
    previous = key;
  }
}

// Numbers and single letters are found exactly or not at all.
void IndexBuilder::mark_known(std::string_view key) {
  if (key.size() > 1 && !is_number(key)) terms_[tally_of(key).term].is_known = true;
}

void IndexBuilder::add_fact(const Fact& fact) {
  WordReader words(fact.word);
  std::string previous;
  const auto add = [&](std::string_view key) {
    Tally& tally = tally_of(key);
    tally.fact = std::max(tally.fact, fact.strength);
  };
  while (words.next()) {
    add(words.word().key);
    mark_known(words.word().key);
    if (!previous.empty()) add(joined_key(previous, words.word().key));
    previous = words.word().key;
  }
}

void IndexBuilder::add_name(std::string_view name, std::uint8_t strength) {
  const std::string key = whole_name_key(name);
  if (!key.empty()) add_strength(tally_of(key).fact, strength);
}

void IndexBuilder::add(const Page& page) {
  tallies_.clear();
  section_tallies_.clear();
  heading_lengths_.assign(page.sections.size(), 0);
  text_lengths_.assign(page.sections.size(), 0);
  for (std::uint32_t& length : lengths_) length = 0;
  section_ = 0;
  read_title(page.title, Field::title);
  add_name(page.title, k_title_strength);
  tally_of(kind_key(page.kind)).fact = 1;
  for (const std::string& name : page.names) {
    add_name(name, k_name_strength);
    read_title(name, Field::keyword);
  }
  for (const std::string& keyword : page.keywords) read(keyword, Field::keyword);
  read(page.summary, Field::text);
  for (const Fact& fact : page.facts) add_fact(fact);
  for (section_ = 0; section_ < page.sections.size(); ++section_) {
    const std::uint32_t headings = length_of(Field::heading), texts = length_of(Field::text);
    read(page.sections[section_].heading, Field::heading);
    read(page.sections[section_].text, Field::text);
    heading_lengths_[section_] = length_of(Field::heading) - headings;
    text_lengths_[section_] = length_of(Field::text) - texts;
  }
  write_postings();
  keep(page);
  ++page_;
}

// What results show of the page.
void IndexBuilder::keep(const Page& page) {
  const std::vector<std::uint32_t>& starts = layout_.text_starts;
  const std::size_t written = parts_.text.size();
  if (written + 1 < starts.size() && page_ == starts[written + 1]) write_text_shard();
  PageRecord record{.kind = page.kind,
                    .address = page.address,
                    .title = page.title,
                    .summary = page.summary,
                    .text_shard = static_cast<std::uint32_t>(parts_.text.size()),
                    .sections = {}};
  texts_.emplace_back();
  for (const Section& section : page.sections) {
    record.sections.push_back({section.anchor, section.heading});
    texts_.back().push_back(section.text);
  }
  records_.push_back(std::move(record));
  if (records_.size() < k_pages_in_shard) return;
  parts_.pages.push_back(write_pages(stamp_, records_));
  records_.clear();
}

void IndexBuilder::write_text_shard() {
  const std::size_t number = parts_.text.size();
  parts_.text.push_back(write_text(stamp_, layout_.text_starts[number], texts_));
  texts_.clear();
}

std::uint8_t IndexBuilder::impact_of(const Tally& tally) const {
  const auto part = [&](Field field, double usual_length, double half) {
    return saturation(tally.counts[static_cast<std::size_t>(field)], length_of(field), usual_length, half);
  };
  const double share = k_title_share * part(Field::title, k_title_length, 0.3) +
                       k_heading_share * part(Field::heading, k_heading_length, 1) +
                       k_keyword_share * part(Field::keyword, k_keyword_length, 0.5) +
                       k_text_share * part(Field::text, k_text_length, 1.5);
  return std::max(to_impact(share), tally.fact);
}

std::uint8_t IndexBuilder::impact_of(const SectionTally& tally) const {
  return to_impact(k_section_heading_share * saturation(tally.heading, heading_lengths_[tally.section],
                                                        k_section_heading_length, 0.3) +
                   k_section_text_share *
                       saturation(tally.text, text_lengths_[tally.section], k_section_text_length, 1.5));
}

void IndexBuilder::write_postings() {
  std::stable_sort(
      section_tallies_.begin(), section_tallies_.end(),
      [](const SectionTally& left, const SectionTally& right) { return left.tally < right.tally; });
  std::size_t at = 0;
  Posting posting;
  posting.page = page_;
  for (std::uint32_t index = 0; index < tallies_.size(); ++index) {
    const Tally& tally = tallies_[index];
    posting.impact = impact_of(tally);
    posting.is_strong = tally.counts[0] + tally.counts[1] + tally.counts[2] + tally.fact > 0;
    posting.sections.clear();
    for (; at < section_tallies_.size() && section_tallies_[at].tally == index; ++at)
      posting.sections.push_back({section_tallies_[at].section, impact_of(section_tallies_[at])});
    Term& term = terms_[tally.term];
    append_posting(term.postings, term.written_page, posting);
    term.written_page = page_ + 1;
  }
}

std::vector<WordEntry> IndexBuilder::sorted_entries() {
  std::vector<WordEntry> entries;
  entries.reserve(ids_.size());
  for (const auto& [key, id] : ids_) {
    Term& term = terms_[id];
    if (term.page_count > k_common_from_pages && term.page_count > page_ / 2)
      term.postings = strong_postings(term.postings);
    if (term.postings.empty()) continue;
    entries.push_back({key, rarity_of(term.page_count, page_), term.postings});
  }
  std::sort(entries.begin(), entries.end(),
            [](const WordEntry& left, const WordEntry& right) { return left.key < right.key; });
  return entries;
}

std::vector<KnownWord> IndexBuilder::known_words() const {
  std::vector<KnownWord> known;
  for (const auto& [key, id] : ids_) {
    if (terms_[id].is_known && !is_stop_word(key)) known.push_back({key, weight_of(terms_[id].page_count)});
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
  if (!records_.empty()) parts_.pages.push_back(write_pages(stamp_, records_));
  while (parts_.text.size() < layout_.text_starts.size()) write_text_shard();
  write_words_and_head();
  return std::move(parts_);
}

}  // namespace slm::search
