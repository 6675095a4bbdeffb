#include "http/conditional.h"

#include "base/text.h"

namespace slm::http {

bool matches_entity_tag(std::string_view field, std::string_view tag) {
  if (trim(field) == "*") return true;
  // Our tags hold no comma, so that a list splits at commas; a strange tag of others only fails to match.
  for (std::string_view part : split(field, ',')) {
    part = trim(part);
    if (part.starts_with("W/")) part.remove_prefix(2);
    if (part == tag) return true;
  }
  return false;
}

bool allows_range(std::string_view if_range, std::string_view tag) {
  return if_range.empty() || trim(if_range) == tag;
}

}  // namespace slm::http
