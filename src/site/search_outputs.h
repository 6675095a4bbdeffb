#pragma once
// The page of results and the parts of the search index, as addresses of the site.
//
// Each Maker is for a Route.

#include <string>
#include <string_view>

#include "site/routes.h"

namespace slm::site {

constexpr std::string_view k_search_address = "/search/";

/// "/search/" and, below "/search/index/", the parts of the index: packed, because not every host packs files
/// that it does not know. Nothing where the view has no search.
void add_search_routes(Routes& routes, const View& view);

/// The page that answers `query`; without one it says what can be asked.
std::string draw_search_page(const View& view, std::string_view query);

}  // namespace slm::site
