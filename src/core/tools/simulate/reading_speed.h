#pragma once
// Tokens a second in terms of a reader: words, and whether one can keep up.
//
// Pure. Adults read English non-fiction silently at 238 words a minute on average, four a second (Brysbaert,
// "How many words do we read per minute?", Journal of Memory and Language 109, 2019). A token is about three
// quarters of an English word, a rule of thumb: other languages take more tokens.

#include <cstdint>
#include <string>
#include <string_view>

namespace slm::tools {

constexpr double k_words_per_token = 0.75;
constexpr double k_words_read_per_second = 238.0 / 60;
constexpr double k_tokens_read_per_second = k_words_read_per_second / k_words_per_token;  // about 5.3

/// How fast text comes beside how fast it is read.
enum class Pace : std::uint8_t { far_slower, slower, alike, faster, far_faster };

/// 4 tokens a second -> slower; 5.3 -> alike.
Pace pace_of(double tokens_per_second);

/// "slower than you read"
std::string_view describe(Pace pace);

/// 4 -> "4 tokens a second is about 3 words a second, slower than you read (4)".
std::string reading_sentence(double tokens_per_second);

}  // namespace slm::tools
