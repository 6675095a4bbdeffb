#include "site/pictures.h"

#include <utility>

#include "site/raster.h"
#include "site/social_card.h"

namespace slm::site {
namespace {

using content::Page;
using content::PageKind;

std::string_view label_of(PageKind kind) {
  switch (kind) {
    case PageKind::page:
    case PageKind::section:
      return "";
    case PageKind::doc:
      return "Guide";
    case PageKind::article:
      return "Article";
    case PageKind::tutorial:
      return "Tutorial";
    case PageKind::lesson:
      return "Lesson";
    case PageKind::use_case:
      return "Use case";
    case PageKind::model:
      return "Model";
    case PageKind::paper:
      return "Paper";
    case PageKind::dataset:
      return "Dataset";
    case PageKind::term:
      return "Term";
    case PageKind::post:
      return "Blog";
    case PageKind::event:
      return "Event";
  }
  return "";
}

// A picture that cannot be drawn (no memory) is empty rather than fatal: pages do not depend on it.
Output output_of(Result<std::string> png) {
  return {.kind = OutputKind::file, .bytes = std::move(png).value_or({}), .content_type = "image/png"};
}

}  // namespace

bool has_own_picture(const View& view, content::PageIndex index) {
  const Page& page = *view.content.pages[index];
  return view.content.settings.social_pictures && page.address != "/" && page.kind != PageKind::term &&
         is_drawable(page.title) && is_drawable(page.description);
}

std::string picture_address(const View& view, const Document& document) {
  const bool is_own =
      document.page == content::k_no_page ? document.has_picture : has_own_picture(view, document.page);
  return is_own ? document.address + "social.png" : "/social.png";
}

Output make_site_picture(const View& view, const Plan&, std::size_t) {
  const content::SiteSettings& settings = view.content.settings;
  return output_of(draw_social_card(
      view.assets, {.site = settings.title, .title = settings.title, .description = settings.description}));
}

Output make_page_picture(const View& view, const Plan&, std::size_t index) {
  const Page& page = *view.content.pages[index];
  return make_picture(view, label_of(page.kind), page.title, page.description);
}

Output make_picture(const View& view, std::string_view kind, const std::string& title,
                    const std::string& description) {
  return output_of(draw_social_card(view.assets, {.site = view.content.settings.title,
                                                  .kind = std::string(kind),
                                                  .title = title,
                                                  .description = description}));
}

Output make_icon(const View& view, const Plan&, std::size_t pixels) {
  const auto side = static_cast<std::uint32_t>(pixels);
  return output_of(
      rasterise(view.assets, view.assets.named("icon.svg").bytes, {.width = side, .height = side}));
}

}  // namespace slm::site
