#pragma once
// Small operations on ASCII-structured text: trimming, splitting, joining, slugs, nearest words.
//
// Pure. Bytes above 0x7f pass through untouched; nothing here depends on a locale.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slm {

/// `text` without leading and trailing spaces, tabs and line ends.
std::string_view trim(std::string_view text);

/// The parts of `text` between `separator`s; empty parts are kept, so "a,,b" gives three.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Lines without their ends ("\n" or "\r\n"); a final line end does not add an empty line.
std::vector<std::string_view> split_lines(std::string_view text);

/// "a", "b" with ", " -> "a, b".
std::string join(std::span<const std::string> parts, std::string_view separator);

/// ASCII letters to lower case; other bytes unchanged.
std::string to_lower(std::string_view text);

/// The first letter as a capital, where it is ASCII: "no model" -> "No model".
std::string capitalize(std::string_view text);

/// `text` with every `from` replaced by `to`. An empty `from` changes nothing.
std::string replace_all(std::string_view text, std::string_view from, std::string_view to);

/// GitHub's rule for heading anchors and our rule for addresses: lower case, words joined by hyphens,
/// punctuation dropped, letters of other scripts kept. "What's a KV cache?" -> "whats-a-kv-cache".
std::string slugify(std::string_view text);

/// A whole decimal number without sign, or nothing: "42" -> 42, "4x", "" and overflow -> nullopt.
std::optional<std::uint64_t> parse_uint(std::string_view text);

/// Decimal digits of `number`.
std::string format_uint(std::uint64_t number);

/// The candidate with the smallest edit distance to `word`, if it is near enough to be a typo
/// (at most a third of the word's length, and at least one edit is always allowed).
std::optional<std::string> nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace slm
