#pragma once
// The box for a search, as a plain form: it works without script.
//
// Pure.

#include <string_view>

#include "site/view.h"

namespace slm::site {

void draw_search_form(html::Writer& out, const View& view, std::string_view query);

}  // namespace slm::site
