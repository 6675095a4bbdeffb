#include "core/search/query.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "base/utf8.h"
#include "core/search/words.h"

namespace slm::search {
namespace {

// A cut in the middle of a letter would leave half of it.
std::string_view first_part(std::string_view text) {
  if (text.size() <= k_max_query_bytes) return text;
  std::size_t end = k_max_query_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

// "8gb" -> 8 for the unit "gb", nothing where the word is another.
std::optional<std::uint64_t> amount(std::string_view key, std::string_view unit) {
  if (!key.ends_with(unit)) return std::nullopt;
  const std::string_view number = key.substr(0, key.size() - unit.size());
  return parse_uint(number.substr(0, number.find('.')));
}

std::optional<std::uint64_t> gigabytes_of(std::string_view key) {
  const auto gigabytes = amount(key, "gb");
  return gigabytes ? gigabytes : amount(key, "gib");
}

// "billion" is written "b" in names, "million" "m".
std::string_view short_unit(std::string_view unit) {
  if (unit == "billion") return "b";
  return unit == "million" ? "m" : unit;
}

bool is_about_memory(std::string_view key) {
  constexpr std::array<std::string_view, 9> k_words = {"fit",  "fitting", "under", "within", "ram",
                                                       "vram", "memory",  "fits",  "below"};
  return std::find(k_words.begin(), k_words.end(), key) != k_words.end();
}

// Contexts are written in thousands of 1,024 or of 1,000 tokens.
std::string thousands_of(std::string_view key) {
  const auto number = parse_uint(key);
  if (!number || *number < 1000) return {};
  if (*number % 1000 == 0) return format_uint(*number / 1000) + "k";
  return *number % 1024 == 0 ? format_uint(*number / 1024) + "k" : std::string();
}

std::vector<std::string> read_keys(std::string_view text) {
  std::vector<std::string> keys;
  WordReader words(text);
  while (words.next() && keys.size() < 2 * k_max_query_words) {
    const std::string& key = words.word().key;
    if (!keys.empty() && is_number(keys.back()) && is_unit(key)) {
      keys.back() += short_unit(key);
    } else {
      keys.push_back(key);
    }
  }
  return keys;
}

}  // namespace

const std::vector<std::uint32_t>& usual_memories() {
  static const std::vector<std::uint32_t> k_memories = {1,  2,  3,  4,  6,  8,  12, 16,
                                                        24, 32, 48, 64, 80, 96, 128};
  return k_memories;
}

std::string memory_word(std::uint64_t gigabytes) {
  const std::vector<std::uint32_t>& memories = usual_memories();
  const auto after = std::upper_bound(memories.begin(), memories.end(), gigabytes);
  return after == memories.begin() ? std::string() : "fits" + format_uint(*(after - 1)) + "gb";
}

Query parse_query(std::string_view text) {
  text = first_part(text);
  Query query;
  query.name = whole_name_key(text);
  std::vector<std::string> keys = read_keys(text);
  const bool asks_memory = std::any_of(keys.begin(), keys.end(),
                                       [](const std::string& key) { return gigabytes_of(key).has_value(); });
  // Who asks what fits wants the models, not the pages that speak of so much memory.
  const bool asks_what_fits =
      asks_memory &&
      std::any_of(keys.begin(), keys.end(), [](const std::string& key) { return is_about_memory(key); });
  const std::string last = keys.empty() ? std::string() : keys.back();
  std::vector<std::string> kept;
  for (const std::string& key : keys) {
    const bool says_nothing = is_stop_word(key) || (asks_memory && is_about_memory(key));
    if (!says_nothing && std::find(kept.begin(), kept.end(), key) == kept.end()) kept.push_back(key);
  }
  if (kept.empty()) kept = std::move(keys);
  if (kept.size() > k_max_query_words) kept.resize(k_max_query_words);
  for (std::string& key : kept) {
    QueryWord word{.key = std::move(key), .others = {}};
    word.is_last = word.key == last;
    if (const auto gigabytes = gigabytes_of(word.key)) {
      std::string fits = memory_word(*gigabytes);
      if (asks_what_fits && !fits.empty()) {
        word.key = std::move(fits);
      } else {
        word.others.push_back(std::move(fits));
      }
    }
    if (std::string thousands = thousands_of(word.key); !thousands.empty())
      word.others.push_back(std::move(thousands));
    word.others.erase(std::remove(word.others.begin(), word.others.end(), std::string()), word.others.end());
    query.words.push_back(std::move(word));
  }
  return query;
}

}  // namespace slm::search
