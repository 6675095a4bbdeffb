#pragma once
// The way from the home page to a page: what stands above its title and in its structured data.
//
// Pure.

#include <string>
#include <vector>

#include "site/view.h"

namespace slm::site {

struct Breadcrumb {
  std::string title;
  std::string address;
};

/// Folders from the outermost to the one that holds `address`, then the document itself; the home page is
/// not among them, and its own way is empty.
/// "/learn/fundamentals/kv-cache/" -> Learn, Fundamentals, KV cache.
std::vector<Breadcrumb> breadcrumbs_of(const View& view, const Document& document);
std::vector<Breadcrumb> breadcrumbs_of(const View& view, content::PageIndex page);

}  // namespace slm::site
