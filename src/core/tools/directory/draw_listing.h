#pragma once
// The directory's answer on a page: the line of result, what was chosen, the rows, the way to the next ones.
//
// Pure. Every control is a link or opens the form, so that all works without script.

#include "core/html/writer.h"
#include "core/tools/directory/listing.h"
#include "core/tools/faces/links.h"

namespace slm::tools {

/// `rows` are all rows of the answer; those of the listing's page are drawn.
void draw_listing(html::Writer& out, const Knowledge& knowledge, const Listing& listing,
                  std::span<const Row> rows, const Links& links);

/// The rows of the listing's page.
std::span<const Row> shown_rows(const Listing& listing, std::span<const Row> rows);

}  // namespace slm::tools
