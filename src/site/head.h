#pragma once
// The <head> of a document: what browsers, search engines and other sites read before the page.
//
// Pure.

#include "site/view.h"

namespace slm::site {

void draw_head(html::Writer& out, const View& view, const Document& document);

}  // namespace slm::site
