#include "core/search/words.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace slm::search {
namespace {

constexpr std::uint32_t k_no_letter = 0;

// U+00C0 to U+017F without accents; a blank is no letter.
constexpr std::string_view k_latin =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrsssssssstttttt"
    "uuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(k_latin.size() == 0x180 - 0xC0);

bool is_digit(std::uint32_t letter) {
  return letter >= '0' && letter <= '9';
}

// What fold() makes of the first 128 code points: nearly all that is read.
constexpr std::array<char, 128> k_ascii = [] {
  std::array<char, 128> letters = {};
  for (char digit = '0'; digit <= '9'; ++digit) letters[static_cast<std::size_t>(digit)] = digit;
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    letters[static_cast<std::size_t>(letter)] = letter;
    letters[static_cast<std::size_t>(letter - 'a' + 'A')] = letter;
  }
  return letters;
}();

// Signs, arrows, drawings and emoji among the letters of other scripts.
bool is_sign(std::uint32_t code_point) {
  return code_point < 0xC0 || (code_point >= 0x2000 && code_point <= 0x2BFF) ||
         (code_point >= 0x2E00 && code_point <= 0x303F && code_point != 0x3005) || code_point == 0x30FB ||
         (code_point >= 0xFE00 && code_point <= 0xFE6F) || (code_point >= 0xFF00 && code_point <= 0xFF0F) ||
         (code_point >= 0xFF1A && code_point <= 0xFF20) || (code_point >= 0xFFF0 && code_point <= 0xFFFF) ||
         (code_point >= 0x1F000 && code_point <= 0x1FAFF);
}

/// The letter without case, accent and width, or k_no_letter.
std::uint32_t fold(std::uint32_t code_point) {
  if (code_point < 0x80) return static_cast<std::uint32_t>(k_ascii[code_point]);
  if (code_point >= 0xC0 && code_point < 0x180) {
    const char letter = k_latin[code_point - 0xC0];
    return letter == ' ' ? k_no_letter : static_cast<std::uint32_t>(letter);
  }
  if (code_point >= 0xFF10 && code_point <= 0xFF5A) return fold(code_point - 0xFEE0);
  if (is_sign(code_point)) return k_no_letter;
  if ((code_point >= 0x391 && code_point <= 0x3A9) || (code_point >= 0x410 && code_point <= 0x42F))
    return code_point + 32;
  return code_point >= 0x400 && code_point <= 0x40F ? code_point + 80 : code_point;
}

void append_letter(std::string& key, std::uint32_t letter) {
  if (letter >= 0x80) return utf8_append(key, letter);
  key += static_cast<char>(letter);
}

bool is_letters(std::string_view key) {
  return std::all_of(key.begin(), key.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

// Plurals, and spellings that readers mix. A key is never shown, so it need not be a word.
void even_out(std::string& key) {
  if (key.size() < 4 || !is_letters(key)) return;
  if (key.size() > 4 && key.ends_with("ies")) {
    key.replace(key.size() - 3, 3, "y");
  } else if (key.back() == 's' && !key.ends_with("ss")) {
    key.pop_back();
  }
  if (key == "license") key = "licence";
  constexpr std::string_view k_british = "isation";
  if (key.size() < k_british.size()) return;
  if (const std::size_t at = key.rfind(k_british); at != std::string::npos) key[at + 1] = 'z';
}

}  // namespace

std::uint32_t WordReader::letter_at(std::size_t& at) const {
  const auto byte = static_cast<unsigned char>(text_[at]);
  if (byte >= 0x80) return fold(utf8_decode(text_, at));
  ++at;
  return static_cast<std::uint32_t>(k_ascii[byte]);
}

// Whether the sign at `at`, between two letters, belongs to the word: 2.5, 128,000, what's.
bool WordReader::join_sign(std::size_t at) const {
  if (word_.key.empty()) return false;
  const bool after_digit = is_digit(static_cast<unsigned char>(word_.key.back()));
  const auto digit = [&](std::size_t place) {
    return place < text_.size() && is_digit(static_cast<unsigned char>(text_[place]));
  };
  if (text_[at] == '.') return after_digit && digit(at + 1);
  if (text_[at] == ',')
    return after_digit && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
  const bool is_apostrophe = text_[at] == '\'' || text_.substr(at, 3) == "\u2019";
  if (!is_apostrophe || after_digit) return false;
  std::size_t next = at + (text_[at] == '\'' ? 1 : 3);
  return next < text_.size() && letter_at(next) != k_no_letter;
}

bool WordReader::skip_to_letter() {
  bool is_glued = at_ > 0;
  while (at_ < text_.size()) {
    std::size_t next = at_;
    if (letter_at(next) != k_no_letter) {
      word_.is_glued = is_glued && word_.end > 0;
      return true;
    }
    const char sign = text_[at_];
    if (sign != '-' && sign != '_' && sign != ':' && sign != '/' && sign != '.' && sign != '+')
      is_glued = false;
    at_ = next;
  }
  return false;
}

void WordReader::read_pair() {
  std::size_t at = at_;
  const std::size_t begin = at;
  utf8_append(word_.key, letter_at(at));
  std::size_t second_end = at;
  if (second_end < text_.size() && is_cjk(letter_at(second_end))) {
    word_.key.append(text_, at, second_end - at);
    word_.end = static_cast<std::uint32_t>(second_end);
    std::size_t third = second_end;
    in_pairs_ = third < text_.size() && is_cjk(letter_at(third));
    at_ = in_pairs_ ? at : second_end;
  } else {
    word_.end = static_cast<std::uint32_t>(at);
    at_ = at;
  }
  word_.begin = static_cast<std::uint32_t>(begin);
}

void WordReader::read_word() {
  word_.begin = static_cast<std::uint32_t>(at_);
  while (at_ < text_.size()) {
    std::size_t next = at_;
    const std::uint32_t letter = letter_at(next);
    if (letter == k_no_letter) {
      if (!join_sign(at_)) break;
      if (text_[at_] == '.') word_.key += '.';
    } else {
      if (letter >= 0x80 && is_cjk(letter)) break;
      if (word_.key.size() < k_max_key_bytes) append_letter(word_.key, letter);
    }
    at_ = next;
  }
  word_.end = static_cast<std::uint32_t>(at_);
  even_out(word_.key);
}

bool WordReader::next() {
  word_.key.clear();
  if (in_pairs_) {
    in_pairs_ = false;
    word_.is_glued = true;
  } else if (!skip_to_letter()) {
    return false;
  }
  std::size_t at = at_;
  if (is_cjk(letter_at(at))) {
    read_pair();
  } else {
    read_word();
  }
  return true;
}

std::string joined_key(std::string_view first, std::string_view second) {
  std::string key(first);
  key += second;
  if (key.size() > k_max_key_bytes) key.resize(k_max_key_bytes);
  return key;
}

std::string whole_key(std::string_view text) {
  std::string key;
  WordReader words(text);
  while (words.next()) key += words.word().key;
  return key;
}

std::string whole_name_key(std::string_view name) {
  std::string key = whole_key(name);
  if (key.size() > 2 * k_max_key_bytes) key.resize(2 * k_max_key_bytes);
  return key.empty() ? key : key + "=";
}

bool is_number(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char byte) {
    return is_digit(static_cast<unsigned char>(byte)) || byte == '.';
  });
}

bool is_unit(std::string_view key) {
  constexpr std::array<std::string_view, 10> k_units = {"b",  "m",   "k",  "gb",      "gib",
                                                        "mb", "mib", "tb", "billion", "million"};
  return std::find(k_units.begin(), k_units.end(), key) != k_units.end();
}

bool is_stop_word(std::string_view key) {
  // As keys: "does" has lost its "s".
  constexpr std::array<std::string_view, 44> k_words = {
      "a",   "an",  "and",  "are",  "as",    "at",    "be",   "best", "between", "by",  "can",
      "do",  "doe", "for",  "from", "how",   "i",     "in",   "into", "is",      "it",  "me",
      "my",  "of",  "on",   "or",   "show",  "so",    "than", "that", "the",     "thi", "to",
      "use", "vs",  "what", "when", "where", "which", "who",  "why",  "with",    "you", "your"};
  return std::find(k_words.begin(), k_words.end(), key) != k_words.end();
}

}  // namespace slm::search
