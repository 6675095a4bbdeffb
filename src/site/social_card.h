#pragma once
// The picture that other sites show beside a link to a page: our mark, the kind, the title and the
// description.
//
// Safe from any thread; each keeps its fonts and the background that all cards share.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "site/assets.h"

namespace slm::site {

/// A model on the ruler at the foot of its card; 0 weights: the hub's mark stands there.
struct SocialBar {
  std::uint64_t weights_bytes = 0;
  std::uint64_t cache_bytes = 0;
  std::string label = {};  // "Q4_K_M with 8K tokens of context: 10.7 GB"
};

struct SocialCard {
  std::string site;  // "SLM Hub"
  std::string kind;  // "Article"; may be empty
  std::string title;
  std::string description;  // may be empty
  SocialBar bar = {};
};

/// 1200 x 630 pixels as the bytes of a PNG file; text that does not fit ends in an ellipsis.
Result<std::string> draw_social_card(const AssetSet& assets, const SocialCard& card);

/// Whether the fonts that are built in have every letter of `text`: Latin with accents and punctuation.
bool is_drawable(std::string_view text);

}  // namespace slm::site
