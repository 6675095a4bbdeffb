#include "core/search/page_words.h"

#include <algorithm>

namespace slm::search {
namespace {

// Lengths in words around which a field counts neither more nor less.
constexpr double k_title_length = 4, k_heading_length = 30, k_keyword_length = 12, k_text_length = 400;
constexpr double k_section_heading_length = 4, k_section_text_length = 120;
// What a word in each field is worth at most; together 1.
constexpr double k_title_share = 0.52, k_heading_share = 0.13, k_keyword_share = 0.12, k_text_share = 0.23;
constexpr double k_section_heading_share = 0.6, k_section_text_share = 0.4;
// Whose title the query is comes before whose address or id it is.
constexpr std::uint8_t k_title_strength = 255, k_name_strength = 170;

// How much less a word says in a long field.
double burden(std::uint32_t length, double usual_length) {
  return 0.35 + 0.65 * length / usual_length;
}

// BM25's saturation, 0..1: the tenth time says less than the first.
double saturation(std::uint16_t count, double burden, double half) {
  if (count == 0) return 0;
  const double weight = count / burden;
  return weight / (weight + half);
}

std::uint8_t to_impact(double share) {
  return static_cast<std::uint8_t>(std::clamp(share * 255 + 0.5, 1.0, 255.0));
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

// Numbers and single letters are found exactly or not at all.
bool is_completed(std::string_view key) {
  return key.size() > 1 && !is_number(key);
}

}  // namespace

PageWords::Tally& PageWords::tally_of(std::string_view key) {
  const std::uint32_t term = terms_.number_of(key);
  if (term >= places_.size()) places_.resize(terms_.size());
  Place& place = places_[term];
  if (place.page != page_) {
    place = {page_, static_cast<std::uint32_t>(tallies_.size())};
    tallies_.push_back({.term = term});
  }
  return tallies_[place.tally];
}

void PageWords::count_in_section(Tally& tally, Field field) {
  if (tally.last_section == 0 || in_sections_[tally.last_section - 1].section != section_) {
    in_sections_.push_back({.section = section_});
    const auto place = static_cast<std::uint32_t>(in_sections_.size());
    (tally.last_section == 0 ? tally.first_section : in_sections_[tally.last_section - 1].next) = place;
    tally.last_section = place;
  }
  InSection& in = in_sections_[tally.last_section - 1];
  add_one(field == Field::heading ? in.heading : in.text);
}

PageWords::Tally& PageWords::count(std::string_view key, Field field) {
  Tally& tally = tally_of(key);
  add_one(tally.counts[static_cast<std::size_t>(field)]);
  if (section_ > 0 && (field == Field::heading || field == Field::text)) count_in_section(tally, field);
  return tally;
}

void PageWords::count_joined(std::string_view key, Field field) {
  joined_.assign(previous_).append(key);
  if (joined_.size() > k_max_key_bytes) joined_.resize(k_max_key_bytes);
  count(joined_, field);
}

void PageWords::read(std::string_view text, Field field) {
  WordReader words(text);
  previous_.clear();
  while (words.next()) {
    const Word& word = words.word();
    Tally& tally = count(word.key, field);
    ++length_of(field);
    if (field != Field::text && is_completed(word.key)) tally.is_known = true;
    const bool is_amount = is_number(previous_) && is_unit(word.key);
    if (!previous_.empty() && (word.is_glued || is_amount)) count_joined(word.key, field);
    previous_ = word.key;
  }
}

void PageWords::read_title(std::string_view text, Field field) {
  WordReader words(text);
  previous_.clear();
  while (words.next()) {
    const std::string& key = words.word().key;
    Tally& tally = count(key, field);
    ++length_of(field);
    if (is_completed(key)) tally.is_known = true;
    if (!previous_.empty()) count_joined(key, field);
    if (const std::size_t at = number_part(key); at > 0) {
      count(std::string_view(key).substr(0, at), field).is_known = true;
      count(std::string_view(key).substr(at), field);
    }
    previous_ = key;
  }
}

void PageWords::add_fact(const Fact& fact) {
  WordReader words(fact.word);
  previous_.clear();
  const auto add = [&](std::string_view key) -> Tally& {
    Tally& tally = tally_of(key);
    tally.fact = std::max(tally.fact, fact.strength);
    return tally;
  };
  while (words.next()) {
    const std::string& key = words.word().key;
    Tally& tally = add(key);
    if (is_completed(key)) tally.is_known = true;
    if (!previous_.empty()) add(joined_key(previous_, key));
    previous_ = key;
  }
}

void PageWords::add_name(std::string_view name, std::uint8_t strength) {
  const std::string key = whole_name_key(name);
  if (key.empty()) return;
  Tally& tally = tally_of(key);
  tally.fact = std::max(tally.fact, strength);
}

void PageWords::read_sections(const std::vector<Section>& sections) {
  section_burdens_.clear();
  for (section_ = 0; section_ < sections.size(); ++section_) {
    const std::uint32_t headings = length_of(Field::heading), texts = length_of(Field::text);
    read(sections[section_].heading, Field::heading);
    read(sections[section_].text, Field::text);
    section_burdens_.push_back({burden(length_of(Field::heading) - headings, k_section_heading_length),
                                burden(length_of(Field::text) - texts, k_section_text_length)});
  }
  section_ = 0;
}

void PageWords::read(const Page& page) {
  ++page_;
  tallies_.clear();
  in_sections_.clear();
  for (std::uint32_t& length : lengths_) length = 0;
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
  read_sections(page.sections);
  constexpr double k_usual_lengths[] = {k_title_length, k_heading_length, k_keyword_length, k_text_length};
  for (std::size_t field = 0; field < 4; ++field)
    burdens_[field] = burden(lengths_[field], k_usual_lengths[field]);
}

std::uint8_t PageWords::impact_of(const Tally& tally) const {
  const auto part = [&](Field field, double half) {
    const auto at = static_cast<std::size_t>(field);
    return saturation(tally.counts[at], burdens_[at], half);
  };
  const double share = k_title_share * part(Field::title, 0.3) + k_heading_share * part(Field::heading, 1) +
                       k_keyword_share * part(Field::keyword, 0.5) + k_text_share * part(Field::text, 1.5);
  return std::max(to_impact(share), tally.fact);
}

std::uint8_t PageWords::impact_of(const InSection& in) const {
  const Burdens& burdens = section_burdens_[in.section];
  return to_impact(k_section_heading_share * saturation(in.heading, burdens.heading, 0.3) +
                   k_section_text_share * saturation(in.text, burdens.text, 1.5));
}

void PageWords::describe(std::size_t at, Posting& posting) const {
  const Tally& tally = tallies_[at];
  posting.impact = impact_of(tally);
  posting.is_strong = tally.counts[0] + tally.counts[1] + tally.counts[2] + tally.fact > 0;
  posting.sections.clear();
  for (std::uint32_t place = tally.first_section; place > 0; place = in_sections_[place - 1].next) {
    const InSection& in = in_sections_[place - 1];
    posting.sections.push_back({in.section, impact_of(in)});
  }
}

}  // namespace slm::search
