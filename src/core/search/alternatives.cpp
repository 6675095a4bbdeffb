#include "core/search/alternatives.h"

#include <algorithm>

#include "core/search/typo.h"
#include "core/search/words.h"

namespace slm::search {
namespace {

constexpr std::size_t k_most_endings = 12;
constexpr std::size_t k_most_mistakes = 6;
constexpr std::uint32_t k_quality_by_mistakes[] = {200, 140, 90};
constexpr std::uint32_t k_loss_of_beginning = 40;

/// A known word and how well it stands for what was typed.
struct Candidate {
  const KnownWord* word = nullptr;
  std::uint32_t quality = 0;
};

void append_best(std::vector<Alternative>& out, std::vector<Candidate> candidates, std::size_t most) {
  const auto weight = [](const Candidate& candidate) {
    return candidate.quality * (64u + candidate.word->weight);
  };
  for (std::size_t taken = 0; taken < most && !candidates.empty(); ++taken) {
    std::size_t best = 0;  // of equals the first, in the order of their keys
    for (std::size_t at = 1; at < candidates.size(); ++at) {
      if (weight(candidates[at]) > weight(candidates[best])) best = at;
    }
    out.push_back({candidates[best].word->key, candidates[best].quality});
    candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(best));
  }
}

std::vector<Candidate> endings_of(std::string_view typed, const Head& head) {
  std::vector<Candidate> candidates;
  auto at = std::lower_bound(head.known.begin(), head.known.end(), typed,
                             [](const KnownWord& word, std::string_view key) { return word.key < key; });
  for (; at != head.known.end() && std::string_view(at->key).starts_with(typed); ++at) {
    if (at->key.size() > typed.size()) candidates.push_back({&*at, quality_of_beginning(typed, at->key)});
  }
  return candidates;
}

std::vector<Candidate> mistakes_of(const QueryWord& word, const Head& head) {
  std::vector<Candidate> candidates;
  const std::uint32_t limit = forgiven_mistakes(word.key);
  if (limit == 0) return candidates;
  for (const KnownWord& known : head.known) {
    const Distance distance = distance_between(word.key, known.key, limit);
    std::uint32_t quality = 0;
    if (distance.whole <= limit) quality = k_quality_by_mistakes[distance.whole];
    if (word.is_last && distance.beginning <= limit)
      quality = std::max(quality, k_quality_by_mistakes[distance.beginning] - k_loss_of_beginning);
    if (quality > 0) candidates.push_back({&known, quality});
  }
  return candidates;
}

bool is_known(const Head& head, std::string_view key) {
  const auto at =
      std::lower_bound(head.known.begin(), head.known.end(), key,
                       [](const KnownWord& word, std::string_view wanted) { return word.key < wanted; });
  return at != head.known.end() && at->key == key;
}

}  // namespace

std::uint32_t quality_of_beginning(std::string_view typed, std::string_view key) {
  return 64 + static_cast<std::uint32_t>(144 * typed.size() / key.size());
}

std::string meant_name(const Query& query, const Head& head) {
  std::string name;
  for (const QueryWord& word : query.words) {
    const std::vector<Alternative> alternatives = alternatives_of(word, head);
    const bool is_meant = alternatives.size() == 1 || is_known(head, word.key) || is_number(word.key);
    name += alternatives[is_meant ? 0 : 1].key;
  }
  return name + "=";
}

std::vector<Alternative> alternatives_of(const QueryWord& word, const Head& head) {
  std::vector<Alternative> alternatives = {{word.key, k_exact}};
  for (const std::string& other : word.others) alternatives.push_back({other, k_exact});
  const bool known = is_known(head, word.key);
  if (known && !word.is_last) return alternatives;
  std::vector<Candidate> endings = endings_of(word.key, head);
  if (!known && endings.empty() && word.others.empty()) {
    append_best(alternatives, mistakes_of(word, head), k_most_mistakes);
  } else {
    append_best(alternatives, std::move(endings), k_most_endings);
  }
  return alternatives;
}

}  // namespace slm::search
