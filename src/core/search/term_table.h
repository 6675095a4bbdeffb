#pragma once
// Words and their numbers: 0, 1, 2, … in the order in which they were first seen.
//
// Pure. Asked for every word of every page, so it hashes once, allocates for new words only and keeps all
// keys in one piece of memory; at most 4 GiB of them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace slm::search {

class TermTable {
 public:
  TermTable();

  /// The number of `key`, a new one where it was not seen before.
  std::uint32_t number_of(std::string_view key);

  /// Valid until the next new word.
  std::string_view key(std::uint32_t number) const;

  std::uint32_t size() const { return static_cast<std::uint32_t>(terms_.size()); }

 private:
  struct Term {
    std::uint32_t begin = 0, byte_count = 0;  // of its key, in keys_
    std::uint32_t hash = 0;
  };
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  // + 1; 0: free
  };

  void grow();

  std::string keys_;
  std::vector<Term> terms_;
  std::vector<Slot> slots_;  // a power of two of them, at most half full; a word stands at its hash or behind
};

}  // namespace slm::search
