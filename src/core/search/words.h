#pragma once
// Text to the words that are indexed and asked for. Index and query read text here, so they agree.
//
// Pure. A word's key is lower case, without accents, its plural and a few spellings evened out. Chinese,
// Japanese and Korean runs give every pair of neighbouring letters, so that any part of a run is found. Dots
// between digits stay ("2.5"), commas between digits go ("128,000"), so do apostrophes ("what's").
//
//   WordReader words("KV caches of Qwen2.5-7B");
//   while (words.next()) use(words.word());  // kv, cache, of, qwen2.5, 7b

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace slm::search {

/// Longer words are cut: they are no words.
constexpr std::size_t k_max_key_bytes = 40;

struct Word {
  std::string key;
  std::uint32_t begin = 0, end = 0;  // bytes of the text that it stands for
  bool is_glued = false;             // no blank between it and the word before: "7b" of "Qwen2.5-7B"
};

class WordReader {
 public:
  /// Borrows `text`.
  explicit WordReader(std::string_view text) : text_(text) {}

  /// Moves to the next word; false at the end.
  bool next();
  /// Valid until next() is called again.
  const Word& word() const { return word_; }

 private:
  std::uint32_t letter_at(std::size_t& at) const;
  bool skip_to_letter();
  bool join_sign(std::size_t at) const;
  void read_pair();
  void read_word();

  std::string_view text_;
  std::size_t at_ = 0;
  bool in_pairs_ = false;  // the last word was a pair whose second letter may begin the next one
  Word word_;
};

/// The key of what two neighbouring words mean together, "8" and "gb" -> "8gb".
std::string joined_key(std::string_view first, std::string_view second);

/// All keys of `text` joined: what a title and a query have in common that name the same thing.
/// "KV cache" -> "kvcache"
std::string whole_key(std::string_view text);

/// The word under which a page is found by its whole name: whole_key() and a sign that no other word has, ""
/// for no name. "Phi 4" and "phi-4" -> "phi4="
std::string whole_name_key(std::string_view name);

/// "8", "2.5"
bool is_number(std::string_view key);
/// What may follow a number with a blank between: b, m, k, gb, gib, billion …
bool is_unit(std::string_view key);
/// Words that say nothing about a page: "how", "the", "to".
bool is_stop_word(std::string_view key);

}  // namespace slm::search
