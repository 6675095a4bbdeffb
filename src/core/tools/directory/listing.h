#pragma once
// What a directory shows of an answer: the question, the form of the list, which page of it, and its address.
//
// Pure values. The newest models stand first unless the address says otherwise.

#include <cstdint>
#include <string>
#include <string_view>

#include "core/tools/tool.h"

namespace slm::tools {

enum class Layout : std::uint8_t { table, cards };

constexpr std::string_view k_directory_address = "/models/";
constexpr std::uint32_t k_rows_per_page = 40;
constexpr std::uint32_t k_page_limit = 10'000;

struct Listing {
  Query query = {.sort = SortKey::released, .direction = Direction::descending};
  Layout layout = Layout::table;
  std::uint32_t page = 1;  // the first is 1
};

/// Sets what `parameters` say and are understood to say; the others are the errors. Names as in
/// query_parameters(), and "view" and "page".
InputErrors read_listing(Listing& listing, const Knowledge& knowledge, const Parameters& parameters);

/// What an address must say to show it again: nothing for Listing{}.
Parameters parameters_of(const Listing& listing);

/// "/models/?task=code&memory=8", from the root.
std::string address_of(const Listing& listing);

/// Sorted by `key`, on its first page; in the other direction where it is sorted so already.
Listing sorted_by(Listing listing, SortKey key);

/// With `value` of `facet` chosen, or no longer where it was; on its first page.
Listing toggled(Listing listing, Facet facet, std::string_view value);

bool is_chosen(const Query& query, Facet facet, std::string_view value);

}  // namespace slm::tools
