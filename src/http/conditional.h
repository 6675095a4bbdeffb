#pragma once
// "Do you still have what I have?": entity tags and If-None-Match (RFC 9110, section 13.1.2).
//
// Pure.

#include <string_view>

namespace slm::http {

/// Whether the field names `tag` (with its quotes) or is "*". Comparison is weak: W/ is ignored.
/// matches_entity_tag("\"a\", W/\"b\"", "\"b\"") -> true
bool matches_entity_tag(std::string_view field, std::string_view tag);

/// If-Range (section 13.1.5): the range counts only where the tag is the same and strong. Dates never match,
/// because we send no Last-Modified.
bool allows_range(std::string_view if_range, std::string_view tag);

}  // namespace slm::http
