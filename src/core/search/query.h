#pragma once
// What a reader typed, as words and what else may be meant by them.
//
// Pure; the text is hostile: at most 256 bytes and 8 words of it count.
//
//   parse_query("fits 8 GB apache")  // words: 8gb (or fits8gb), apache

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace slm::search {

constexpr std::size_t k_max_query_bytes = 256;
constexpr std::size_t k_max_query_words = 8;

struct QueryWord {
  std::string key;
  std::vector<std::string> others;  // words that mean the same: "131072" and "128k"
  bool is_last = false;             // still being typed, perhaps
};

struct Query {
  std::vector<QueryWord> words;  // without those that say nothing, unless there are no others
  std::string name;              // the whole query as the name of a page (whole_name_key)
};

Query parse_query(std::string_view text);

/// The word of models that fit into `gigabytes`, rounded down to a usual size: 9 -> "fits8gb"; "" below 1.
std::string memory_word(std::uint64_t gigabytes);

/// The usual sizes of memory, in GB, ascending.
const std::vector<std::uint32_t>& usual_memories();

}  // namespace slm::search
