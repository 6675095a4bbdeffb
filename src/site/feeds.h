#pragma once
// Dated pages for feed readers: Atom (RFC 4287) and JSON Feed 1.1, whole site and each section with posts.
//
// Pure: nothing in a feed depends on when it was made. Each Maker is for a Route; `feed` is an index into
// Plan::feeds.

#include <cstddef>

#include "site/plan.h"
#include "site/site.h"
#include "site/view.h"

namespace slm::site {

Output make_atom_feed(const View& view, const Plan& plan, std::size_t feed);
Output make_json_feed(const View& view, const Plan& plan, std::size_t feed);

}  // namespace slm::site
