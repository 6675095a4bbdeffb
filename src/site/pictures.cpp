#include "site/pictures.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "core/compute/footprint.h"
#include "site/layouts/model_facts.h"
#include "site/layouts/model_sizes.h"
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

// The usual file and a usual conversation, for those who know what memory they have.
SocialBar bar_of(const catalog::Model& model) {
  constexpr std::uint32_t k_context = 8192;
  const std::uint32_t context = std::min(model.architecture.context_length.value_or(k_context), k_context);
  SocialBar bar;
  for (const FileSize& file : file_sizes(model)) {
    if (file.mix == compute::QuantizationMix::q4_k_m) bar.weights_bytes = file.bytes;
  }
  if (bar.weights_bytes == 0) return bar;
  bar.cache_bytes = compute::cache_bytes(model, context).value_or(0);
  bar.label = "Q4_K_M";
  if (bar.cache_bytes > 0) bar.label += " with " + token_words(context) + " tokens of context";
  bar.label += ": " + replace_all(gigabyte_words(bar.weights_bytes + bar.cache_bytes), "\u202f", " ");
  return bar;
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
  SocialCard card = {.site = view.content.settings.title,
                     .kind = std::string(label_of(page.kind)),
                     .title = page.title,
                     .description = page.description};
  if (const catalog::Model* model = page.kind == PageKind::model ? model_of(view, page) : nullptr) {
    card.bar = bar_of(*model);
  }
  return output_of(draw_social_card(view.assets, card));
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
