#include "core/tools/directory/listing.h"

#include <algorithm>

#include "base/text.h"
#include "core/tools/directory/query_parameters.h"
#include "core/tools/faces/question.h"

namespace slm::tools {
namespace {

Result<void> set_layout(Listing& listing, std::string_view text) {
  if (text != "table" && text != "cards" && !text.empty()) return fail("the view is neither table nor cards");
  listing.layout = text == "cards" ? Layout::cards : Layout::table;
  return {};
}

Result<void> set_page(Listing& listing, std::string_view text) {
  const auto number = parse_uint(text.empty() ? "1" : text);
  if (!number || *number == 0 || *number > k_page_limit) {
    return fail("the page is not a number from 1 to " + format_uint(k_page_limit));
  }
  listing.page = static_cast<std::uint32_t>(*number);
  return {};
}

Result<void> set_one(Listing& listing, const Knowledge& knowledge, std::string_view name,
                     std::string_view text) {
  if (name == "view") return set_layout(listing, text);
  if (name == "page") return set_page(listing, text);
  // Without a word about the order it is the directory's, not that of Query{}.
  if (name == "sort" && text.empty()) return {};
  return set_parameter(listing.query, knowledge.directory, knowledge.catalog, name, text);
}

bool is_descending_first(SortKey key) {
  return key == SortKey::released || key == SortKey::context || key == SortKey::speed;
}

}  // namespace

InputErrors read_listing(Listing& listing, const Knowledge& knowledge, const Parameters& parameters) {
  InputErrors errors;
  for (const auto& [name, text] : parameters) {
    const auto done = set_one(listing, knowledge, name, text);
    if (!done) errors.push_back({name, done.error().message, {}});
  }
  return errors;
}

Parameters parameters_of(const Listing& listing) {
  Parameters parameters = to_parameters(listing.query);
  std::erase_if(parameters, [](const auto& parameter) { return parameter.first == "sort"; });
  const Listing defaults;
  if (listing.query.sort != defaults.query.sort || listing.query.direction != defaults.query.direction) {
    parameters.emplace_back("sort", sort_text(listing.query));
  }
  if (listing.layout == Layout::cards) parameters.emplace_back("view", "cards");
  if (listing.page > 1) parameters.emplace_back("page", format_uint(listing.page));
  return parameters;
}

std::string address_of(const Listing& listing) {
  const std::string query = query_of(parameters_of(listing));
  return std::string(k_directory_address) + (query.empty() ? "" : "?" + query);
}

Listing sorted_by(Listing listing, SortKey key) {
  Query& query = listing.query;
  const bool is_descending =
      query.sort == key ? query.direction == Direction::ascending : is_descending_first(key);
  query.sort = key;
  query.direction = is_descending ? Direction::descending : Direction::ascending;
  listing.page = 1;
  return listing;
}

Listing toggled(Listing listing, Facet facet, std::string_view value) {
  std::vector<std::string>& chosen = listing.query.chosen_of(facet);
  if (std::erase(chosen, value) == 0) chosen.emplace_back(value);
  listing.page = 1;
  return listing;
}

bool is_chosen(const Query& query, Facet facet, std::string_view value) {
  const std::vector<std::string>& chosen = query.chosen_of(facet);
  return std::find(chosen.begin(), chosen.end(), value) != chosen.end();
}

}  // namespace slm::tools
