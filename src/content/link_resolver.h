#pragma once
// Where every link, picture and embed of every page leads, and which lead nowhere.
//
// Pure but for the threads it runs on.

#include <string>
#include <vector>

#include "content/content.h"
#include "content/link_memory.h"

namespace slm::content {

/// Fills `content.links` and `content.linked_from`; appends SLM0301 to SLM0303, SLM0312 and SLM0313.
/// Pages, sections, aliases, tags and static files must be known. `drafts` are the pages that exist but are
/// not published: a link to one is a mistake with a reason of its own. Where `memory` still holds, only the
/// pages that changed are looked at; it has the new findings afterwards, and the caller lets it keep the
/// finished content.
void resolve_links(const std::vector<PagePointer>& drafts, unsigned thread_count, LinkMemory& memory,
                   Content& content);

}  // namespace slm::content
