#pragma once
// The kinds of pages and the fields that each may have: the list that authors and the check go by.
//
// Pure; tables are built into the program.

#include <optional>
#include <string_view>
#include <vector>

#include "content/page.h"
#include "content/schema.h"

namespace slm::content {

/// Every kind's name as written in front matter, in the order of PageKind.
std::span<const std::string_view> kind_names();

std::optional<PageKind> parse_kind(std::string_view name);

/// What a page is when its front matter names no kind: "learn/x.md" -> article, "learn/index.md" -> section.
PageKind default_kind(std::string_view source);

/// The fields of every page and those of its kind.
const std::vector<FieldRule>& fields_of(PageKind kind);

}  // namespace slm::content
