#include "core/search/typo.h"

#include <algorithm>
#include <array>

#include "core/search/words.h"

namespace slm::search {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char byte) { return (byte & 0x80) == 0; });
}

using Row = std::array<std::uint8_t, k_max_key_bytes + 1>;

}  // namespace

std::uint32_t forgiven_mistakes(std::string_view typed) {
  if (typed.size() < 4 || !is_ascii(typed)) return 0;
  return typed.size() < 8 ? 1 : 2;
}

Distance distance_between(std::string_view typed, std::string_view known, std::uint32_t limit) {
  Distance distance;
  if (typed.size() > k_max_key_bytes || known.size() > k_max_key_bytes || known.size() + limit < typed.size())
    return distance;
  // What stands far behind the typed letters matters neither to the whole nor to the beginning.
  const std::size_t length = std::min(known.size(), typed.size() + limit + 1);
  Row before{}, last{}, row{};
  for (std::size_t i = 0; i <= typed.size(); ++i) last[i] = static_cast<std::uint8_t>(i);
  for (std::size_t j = 1; j <= length; ++j) {
    row[0] = static_cast<std::uint8_t>(j);
    std::uint8_t nearest = row[0];
    for (std::size_t i = 1; i <= typed.size(); ++i) {
      const bool same = typed[i - 1] == known[j - 1];
      int cost = std::min({last[i] + 1, row[i - 1] + 1, last[i - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && typed[i - 1] == known[j - 2] && typed[i - 2] == known[j - 1])
        cost = std::min(cost, before[i - 2] + 1);
      row[i] = static_cast<std::uint8_t>(cost);
      nearest = std::min(nearest, row[i]);
    }
    if (nearest > limit) return distance;
    const std::uint32_t here = row[typed.size()];
    if (here <= limit && typed[0] == known[0]) distance.beginning = std::min(distance.beginning, here);
    if (here <= limit && j == known.size()) distance.whole = here;
    before = last;
    last = row;
  }
  return distance;
}

}  // namespace slm::search
