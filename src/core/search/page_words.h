#pragma once
// The words of one page: where each stands and how much the page is about it.
//
// Pure; one thread. A page's impacts depend on that page alone. Made once and used for many pages, so that
// its memory is used again.
//
//   PageWords words(terms);
//   words.read(page);
//   for (std::size_t at = 0; at < words.size(); ++at) use(words.term(at), words.is_known(at));

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/search/page.h"
#include "core/search/shard.h"
#include "core/search/term_table.h"
#include "core/search/words.h"

namespace slm::search {

class PageWords {
 public:
  /// Borrows `terms` and adds to it.
  explicit PageWords(TermTable& terms) : terms_(terms) {}

  /// Forgets the page before and reads `page`.
  void read(const Page& page);

  /// Different words of the page.
  std::size_t size() const { return tallies_.size(); }
  /// The number of a word in the table.
  std::uint32_t term(std::size_t at) const { return tallies_[at].term; }
  /// Whether beginnings and mistakes are completed to it: words of titles, headings, keywords and facts.
  bool is_known(std::size_t at) const { return tallies_[at].is_known; }
  /// Sets all of `posting` but its page.
  void describe(std::size_t at, Posting& posting) const;

 private:
  enum class Field : std::uint8_t { title, heading, keyword, text };
  /// A word of the page.
  struct Tally {
    std::uint32_t term = 0;
    std::uint16_t counts[4] = {};
    std::uint8_t fact = 0;
    bool is_known = false;
    std::uint32_t first_section = 0, last_section = 0;  // index into in_sections_ + 1
  };
  /// A word in one section of the page.
  struct InSection {
    std::uint32_t section = 0;
    std::uint32_t next = 0;  // the same word in a later section: index + 1
    std::uint16_t heading = 0, text = 0;
  };
  /// Where a term of the table stands among the page's words.
  struct Place {
    std::uint32_t page = 0;  // the page that was being read when it was set
    std::uint32_t tally = 0;
  };

  /// The same for the two fields of a section.
  struct Burdens {
    double heading = 0, text = 0;
  };

  Tally& tally_of(std::string_view key);
  Tally& count(std::string_view key, Field field);
  void count_in_section(Tally& tally, Field field);
  void count_joined(std::string_view key, Field field);
  void read(std::string_view text, Field field);
  void read_title(std::string_view text, Field field);
  void read_sections(const std::vector<Section>& sections);
  void add_fact(const Fact& fact);
  void add_name(std::string_view name, std::uint8_t strength);
  std::uint32_t& length_of(Field field) { return lengths_[static_cast<std::size_t>(field)]; }
  std::uint8_t impact_of(const Tally& tally) const;
  std::uint8_t impact_of(const InSection& in) const;

  TermTable& terms_;
  std::vector<Place> places_;  // by term
  std::uint32_t page_ = 0;     // counts the pages read
  std::uint32_t section_ = 0;  // the one that is being read
  std::vector<Tally> tallies_;
  std::vector<InSection> in_sections_;
  std::uint32_t lengths_[4] = {};  // by field, in words
  double burdens_[4] = {};         // by field: what its length makes of each word in it
  std::vector<Burdens> section_burdens_;
  std::string previous_, joined_;  // kept, so that no word allocates
};

}  // namespace slm::search
