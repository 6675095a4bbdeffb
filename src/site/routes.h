#pragma once
// The table of every address of the site and who makes its bytes.
//
// Pure, immutable after construction. What authors write wins over what the site makes itself: a robots.txt
// in the content folder replaces ours.

#include <cstddef>
#include <string>
#include <unordered_map>

#include "site/plan.h"
#include "site/site.h"
#include "site/view.h"

namespace slm::site {

/// Who makes the bytes, and of which one of its things (a page, a topic, a feed).
struct Route {
  using Maker = Output (*)(const View& view, const Plan& plan, std::size_t index);
  Maker make = nullptr;
  std::size_t index = 0;
};

using Routes = std::unordered_map<std::string, Route>;

Routes make_routes(const View& view, const Plan& plan);

}  // namespace slm::site
