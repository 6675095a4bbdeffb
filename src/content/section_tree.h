#pragma once
// The folders of the site as a tree for the sidebar, and the order in which a reader goes through it.
//
// Pure.

#include "content/content.h"

namespace slm::content {

/// Fills `sections`, `section_of`, `previous` and `next` from `content.pages`.
/// Order within a folder: `order`, newest post first, title, address. Unlisted pages stand in no list.
void build_sections(Content& content);

}  // namespace slm::content
