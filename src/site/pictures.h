#pragma once
// The pictures that the site draws itself: one for each link shared elsewhere, and the icons of the mark.
//
// Drawn when asked for. Safe from any thread; each Maker is for a Route.

#include <cstddef>
#include <string>

#include "site/plan.h"
#include "site/site.h"
#include "site/view.h"

namespace slm::site {

/// Whether a page has a picture of its own: `social_pictures: true` in site.yaml, and a title that our fonts
/// can draw. Terms, of which there are many and none is long, share the site's.
bool has_own_picture(const View& view, content::PageIndex page);

/// The picture that stands for a document: "/learn/kv-cache/social.png", else the site's "/social.png".
std::string picture_address(const View& view, const Document& document);

Output make_site_picture(const View& view, const Plan& plan, std::size_t);
Output make_page_picture(const View& view, const Plan& plan, std::size_t page);
/// A card with a word for its kind above the title: "Device".
Output make_picture(const View& view, std::string_view kind, const std::string& title,
                    const std::string& description);
/// The mark as a square PNG of `pixels` a side.
Output make_icon(const View& view, const Plan& plan, std::size_t pixels);

}  // namespace slm::site
