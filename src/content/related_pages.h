#pragma once
// Which pages to read next to one: those that share rare tags with it or are linked with it.
//
// Pure.

#include "content/content.h"

namespace slm::content {

/// Fills `content.related` from tags and `content.linked_from`. A tag counts the more, the fewer pages have
/// it.
void relate_pages(Content& content);

}  // namespace slm::content
