#pragma once
// By which words the pages made of the catalogue are found: families, organisations, licences, tasks, devices
// (site/made_pages.h).
//
// Pure. Their tables are not indexed: what stands there is found on the pages of the models.

#include <string>

#include "core/catalog/catalog.h"
#include "core/search/page.h"
#include "site/plan.h"

namespace slm::site {

/// Sentences of the page's own; most have none.
std::string search_text(const catalog::Catalog& catalog, const Plan& plan, const MadePage& made);

/// "GeForce RTX 4090", also called "rtx-4090", a "desktop-gpu".
search::Page search_page(const catalog::Catalog& catalog, const Plan& plan, const MadePage& made);

}  // namespace slm::site
