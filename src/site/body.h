#pragma once
// The body of a page with its holes filled: links and pictures get their addresses under the base path,
// embeds become tables and links.
//
// Reads the files that pictures and tables name; safe from any thread.

#include "content/content.h"
#include "core/html/writer.h"
#include "site/view.h"

namespace slm::site {

/// The HTML of a page's Markdown, ready to stand in the page. Pictures carry their width and height, so that
/// nothing jumps while they load.
html::TrustedHtml draw_body(const View& view, content::PageIndex page);

}  // namespace slm::site
