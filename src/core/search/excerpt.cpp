#include "core/search/excerpt.h"

#include <algorithm>

#include "core/search/insert_in_order.h"
#include "core/search/words.h"

namespace slm::search {
namespace {

constexpr std::size_t k_excerpt_bytes = 180;
constexpr std::size_t k_lead_bytes = 48;           // before the first mark
constexpr std::size_t k_longest_text = 64 * 1024;  // of a section; what stands behind is not looked at
constexpr std::string_view k_cut = "…";

bool starts_letter(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

// The beginning of a word at or after `at`, but not after `limit`.
std::size_t word_start(std::string_view text, std::size_t at, std::size_t limit) {
  if (at == 0) return 0;
  const std::size_t blank = text.find(' ', at - 1);
  if (blank != std::string_view::npos && blank + 1 <= limit) return blank + 1;
  while (at < limit && !starts_letter(text, at)) ++at;
  return at;
}

// The end of a word at or before `at`, but not before `limit`.
std::size_t word_end(std::string_view text, std::size_t at, std::size_t limit) {
  if (at >= text.size()) return text.size();
  const std::size_t blank = text.rfind(' ', at);
  if (blank != std::string_view::npos && blank >= limit) return blank;
  while (at > limit && !starts_letter(text, at)) --at;
  return at;
}

std::uint32_t count_bits(std::uint32_t mask) {
  std::uint32_t count = 0;
  for (; mask != 0; mask &= mask - 1) ++count;
  return count;
}

// Pairs of letters overlap, and a joined word stands over its parts.
void add_range(std::vector<Range>& marks, Range range) {
  if (!marks.empty() && range.begin <= marks.back().end) {
    marks.back().end = std::max(marks.back().end, range.end);
  } else {
    marks.push_back(range);
  }
}

}  // namespace

Marker::Marker(std::vector<MarkKey> keys) : keys_(std::move(keys)) {
  insert_in_order(keys_, [](const MarkKey& left, const MarkKey& right) { return left.key < right.key; });
}

std::uint32_t Marker::words_of(std::string_view key) const {
  std::uint32_t words = 0;
  auto at = std::lower_bound(keys_.begin(), keys_.end(), key,
                             [](const MarkKey& mark, std::string_view wanted) { return mark.key < wanted; });
  for (; at != keys_.end() && at->key == key; ++at) words |= 1u << at->word;
  return words;
}

std::vector<Marker::Found> Marker::find(std::string_view text) const {
  std::vector<Found> found;
  WordReader reader(text.substr(0, k_longest_text));
  std::string previous;
  std::uint32_t previous_begin = 0;
  while (reader.next()) {
    const Word& word = reader.word();
    if (const std::uint32_t words = words_of(word.key); words != 0)
      found.push_back({{word.begin, word.end}, words});
    if (!previous.empty()) {
      const std::uint32_t words = words_of(joined_key(previous, word.key));
      if (words != 0) found.push_back({{previous_begin, word.end}, words});
    }
    std::size_t letters = 0;
    while (letters < word.key.size() && word.key[letters] >= 'a' && word.key[letters] <= 'z') ++letters;
    if (letters > 1 && letters < word.key.size()) {
      const std::uint32_t words = words_of(std::string_view(word.key).substr(0, letters));
      if (words != 0) found.push_back({{word.begin, word.end}, words});
    }
    previous = word.key;
    previous_begin = word.begin;
  }
  insert_in_order(found,
                  [](const Found& left, const Found& right) { return left.range.begin < right.range.begin; });
  return found;
}

Marked Marker::mark(std::string_view text) const {
  Marked marked{std::string(text), {}};
  for (const Found& found : find(text)) {
    add_range(marked.marks, found.range);
    marked.words |= found.words;
  }
  return marked;
}

Marked Marker::excerpt(std::string_view text) const {
  const std::vector<Found> found = find(text);
  if (found.empty()) return {};
  std::size_t best = 0;
  std::uint32_t best_count = 0;
  for (std::size_t at = 0; at < found.size(); ++at) {
    std::uint32_t words = 0;
    const std::size_t reach = found[at].range.begin + k_excerpt_bytes - k_lead_bytes;
    for (std::size_t next = at; next < found.size() && found[next].range.end <= reach; ++next)
      words |= found[next].words;
    if (count_bits(words) > best_count) {
      best = at;
      best_count = count_bits(words);
    }
  }
  const std::size_t first = found[best].range.begin;
  const std::size_t begin = word_start(text, first > k_lead_bytes ? first - k_lead_bytes : 0, first);
  const std::size_t end = word_end(text, begin + k_excerpt_bytes, found[best].range.end);
  Marked marked;
  if (begin > 0) marked.text += k_cut;
  const std::size_t shift = marked.text.size();
  marked.text += text.substr(begin, end - begin);
  if (end < text.size()) marked.text += k_cut;
  for (const Found& each : found) {
    if (each.range.begin < begin || each.range.end > end) continue;
    marked.words |= each.words;
    add_range(marked.marks, {static_cast<std::uint32_t>(each.range.begin - begin + shift),
                             static_cast<std::uint32_t>(each.range.end - begin + shift)});
  }
  return marked;
}

}  // namespace slm::search
