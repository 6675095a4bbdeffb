#pragma once
// What a page says about itself to search engines and agents: JSON-LD in schema.org's terms.
//
// Pure.

#include <string>

#include "site/view.h"

namespace slm::site {

/// One JSON object with an @graph: the page by its kind (TechArticle, BlogPosting, DefinedTerm, Event,
/// WebSite …) and, below the home page, the BreadcrumbList. Safe inside a <script> element.
std::string structured_data(const View& view, const Document& document);

}  // namespace slm::site
