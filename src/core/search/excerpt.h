#pragma once
// The words of a query in a text: where they stand, and the piece of it in which most of them do.
//
// Pure; the text may be anything.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace slm::search {

struct Range {
  std::uint32_t begin = 0, end = 0;  // bytes
  bool operator==(const Range&) const = default;
};

/// A text and what is marked in it, in order, never touching.
struct Marked {
  std::string text;
  std::vector<Range> marks;
  std::uint32_t words = 0;  // bit mask of the words of the query among them
};

/// A word to mark: its key, and which word of the query it stands for.
struct MarkKey {
  std::string key;
  std::uint32_t word = 0;
};

class Marker {
 public:
  explicit Marker(std::vector<MarkKey> keys);

  /// All of `text`, marked.
  Marked mark(std::string_view text) const;

  /// The part of `text` with the most different words, about 180 bytes, "…" where it was cut. Where none of
  /// them stands in it: the text is empty.
  Marked excerpt(std::string_view text) const;

 private:
  struct Found {
    Range range;
    std::uint32_t words = 0;  // bit mask
  };
  std::uint32_t words_of(std::string_view key) const;
  std::vector<Found> find(std::string_view text) const;

  std::vector<MarkKey> keys_;  // by key
};

}  // namespace slm::search
