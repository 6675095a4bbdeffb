#pragma once
// The directory's form: words, device, facets with a count beside each value, dates.
//
// Pure. A plain form of method GET whose fields are the parameters of the address; a popover on phones, so
// that it opens and closes without script.

#include "core/html/writer.h"
#include "core/tools/directory/listing.h"
#include "core/tools/faces/links.h"

namespace slm::tools {

/// Of the popover that the form is, for the button that opens it.
constexpr std::string_view k_filters_id = "directory-filters";

void draw_filters(html::Writer& out, const Tool& tool, const Knowledge& knowledge, const Asked& asked,
                  const Links& links);

}  // namespace slm::tools
