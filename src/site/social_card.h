#pragma once
// The picture that other sites show beside a link to a page, as SVG: our mark, the kind, the title and the
// description.
//
// Pure.

#include <string>
#include <string_view>
#include <vector>

namespace slm::site {

struct SocialCard {
  std::string site;  // "SLM Hub"
  std::string kind;  // "Article"; may be empty
  std::string title;
  std::string description;  // may be empty
};

/// 1200 x 630 pixels; text that does not fit ends in an ellipsis.
std::string draw_social_card(const SocialCard& card);

/// Whether the fonts that are built in have every letter of `text`: Latin with accents and punctuation.
bool is_drawable(std::string_view text);

/// `text` in lines of at most `max_width` (in ems of Inter, estimated), at most `max_lines`; the last one
/// ends in "…" where something is left out.
std::vector<std::string> wrap_text(std::string_view text, double max_width, std::size_t max_lines);

}  // namespace slm::site
