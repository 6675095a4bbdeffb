#pragma once
// The catalogue as plain addresses: every model's name on one page, for crawlers and readers without script,
// and the whole of it as JSON with its schema (docs/formats/catalog.md).
//
// Pure; each Maker is for a Route.

#include <cstddef>
#include <string_view>

#include "site/plan.h"
#include "site/site.h"
#include "site/view.h"

namespace slm::site {

constexpr std::string_view k_model_list = "/models/all/";

Output make_model_list(const View& view, const Plan&, std::size_t);
Output make_catalog_json(const View& view, const Plan&, std::size_t);
Output make_catalog_schema(const View& view, const Plan&, std::size_t);

}  // namespace slm::site
