#pragma once
// `::table{data="frameworks" columns="name,licence"}`: a CSV or JSON Lines file next to the page as a table.
//
// Reads the file; safe from any thread.

#include <string>
#include <string_view>

#include "content/page.h"
#include "core/html/writer.h"
#include "site/view.h"

namespace slm::site {

/// The value of an embed's attribute, or nullptr.
const std::string* find_attribute(const formats::Slot& slot, std::string_view name);

/// The table, or one sentence that says why there is none.
html::TrustedHtml draw_data_embed(const View& view, const content::Page& page, const formats::Slot& slot);

}  // namespace slm::site
