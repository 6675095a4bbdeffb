#pragma once
// What a typed word may mean: itself, what means the same, how known words go on, known words with mistakes.
//
// Pure. Only the head is needed, so that all parts of the words that a query needs are known at once.

#include <cstdint>
#include <string>
#include <vector>

#include "core/search/query.h"
#include "core/search/shard.h"

namespace slm::search {

constexpr std::uint32_t k_exact = 256;

struct Alternative {
  std::string key;
  std::uint32_t quality = k_exact;  // 1..256: how likely it is meant
};

/// The word itself first. "gema" -> gema, gemma; "quanti" -> quanti, quantization, quantized.
std::vector<Alternative> alternatives_of(const QueryWord& word, const Head& head);

/// The query as the name of a page (words.h), typing mistakes mended and its last word completed.
std::string meant_name(const Query& query, const Head& head);

/// How likely a reader who typed `typed` is on the way to `key`, which starts with it.
std::uint32_t quality_of_beginning(std::string_view typed, std::string_view key);

}  // namespace slm::search
