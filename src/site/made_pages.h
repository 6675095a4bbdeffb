#pragma once
// The pages that the site makes of the catalogue, as addresses: HTML, Markdown twin, social picture.
//
// Each Maker is for a Route; its index is a place in Plan::made_pages. What stands on a page is layouts/
// records.h.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "site/layouts/shelves.h"
#include "site/plan.h"
#include "site/site.h"
#include "site/view.h"

namespace slm::site {

/// All of them in the order of catalog::made_addresses(). A page that an author wrote takes the place of a
/// list; at the address of a family, licence or any other single thing it is the beginning of the page.
std::vector<MadePage> plan_made_pages(const content::Content& content, const catalog::Catalog& catalog,
                                      const Shelves& shelves);

Output make_made_page(const View& view, const Plan& plan, std::size_t index);
Output make_made_twin(const View& view, const Plan& plan, std::size_t index);
Output make_made_picture(const View& view, const Plan& plan, std::size_t index);

/// Whether the page has a picture of its own, like the pages that people wrote.
bool has_own_picture(const View& view, const MadePage& page);

}  // namespace slm::site
