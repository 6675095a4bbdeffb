#pragma once
// The directory's rows: one for each model, and, opened, one for each quantization in the same columns.
//
// Pure. One markup for the table and for cards; which of them is seen is the style sheet's work. A row opens
// without script: the columns' words are repeated on each cell for those who see no column heads.

#include <span>

#include "core/html/writer.h"
#include "core/tools/directory/listing.h"
#include "core/tools/faces/links.h"

namespace slm::tools {

void draw_rows(html::Writer& out, const Knowledge& knowledge, const Listing& listing,
               std::span<const Row> rows, const Links& links);

}  // namespace slm::tools
