#pragma once
// The frames: what stands inside <main>, one function for each.
//
// Pure but for the body of a page, which reads the files that its pictures and tables name (site/body.h).

#include "core/search/search.h"
#include "site/view.h"

namespace slm::site {

/// An article: breadcrumbs, title, body, table of contents, previous and next, related pages.
html::TrustedHtml draw_reading(const View& view, content::PageIndex page);

/// A model: its facts from the catalogue around the text of its page. `model` must be the page's own.
html::TrustedHtml draw_model(const View& view, content::PageIndex page, const catalog::Model& model);

/// The index of a folder: its text, then a door to each page and folder in it.
html::TrustedHtml draw_section(const View& view, content::PageIndex page);

/// The box for a search and its answer; nothing typed: what can be asked.
html::TrustedHtml draw_search(const View& view, const search::Answer& answer, std::string_view query);

}  // namespace slm::site
