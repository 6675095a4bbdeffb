#pragma once
// What stands around every long page: its table of contents, the way to its source, the pages beside it.
//
// Pure.

#include <vector>

#include "formats/markdown.h"
#include "site/view.h"

namespace slm::site {

/// Opens the contents where they do not stand beside the text.
void draw_contents_button(html::Writer& out);

/// The headings as links; second level only, or second and third.
void draw_contents(html::Writer& out, const std::vector<formats::Heading>& headings);

/// The link to where a file of the content folder is mended; nothing where the repository is not known.
void draw_mend_link(html::Writer& out, const View& view, std::string_view source);

/// The link to the page's source and the day it last changed.
void draw_tools(html::Writer& out, const View& view, const content::Page& page);

/// The pages before and after this one in reading order.
void draw_pager(html::Writer& out, const View& view, content::PageIndex index);

}  // namespace slm::site
