#pragma once
// Pages that nobody wrote: tags, authors, folders without index.md, a home without index.md, the page for
// missing addresses.
//
// Pure; each Maker is for a Route.

#include <cstddef>

#include "site/plan.h"
#include "site/site.h"
#include "site/view.h"

namespace slm::site {

Output make_tag_page(const View& view, const Plan& plan, std::size_t tag);
Output make_tag_index(const View& view, const Plan& plan, std::size_t);
Output make_author_page(const View& view, const Plan& plan, std::size_t author);
Output make_author_index(const View& view, const Plan& plan, std::size_t);
/// `section` is an index into Content::sections; the root gives the home page.
Output make_section_page(const View& view, const Plan& plan, std::size_t section);
Output make_not_found_page(const View& view, const Plan& plan, std::size_t);

}  // namespace slm::site
