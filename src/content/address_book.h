#pragma once
// Gives every page, alias, tag and author its entry, and finds those that want the same address.
//
// Pure.

#include <vector>

#include "content/content.h"

namespace slm::content {

/// Fills `content.pages` (ordered by address), `by_address`, `by_tag` and `by_author` from
/// `published`. Of two pages with one address the first by source stays. Appends SLM0304.
/// `content.static_files` must be filled before.
void index_addresses(std::vector<PagePointer> published, Content& content);

/// Fills `by_alias` and appends SLM0305. Folders have addresses, too: the sections must be built before.
void index_aliases(Content& content);

}  // namespace slm::content
