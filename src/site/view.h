#pragma once
// What every drawing function of this room may look at: the compiled content and how to name addresses.
//
// Borrowed references; a View lives no longer than the Site that made it.

#include <string>
#include <string_view>

#include "content/content.h"
#include "core/html/writer.h"
#include "site/assets.h"
#include "site/site.h"

namespace slm::site {

struct View {
  const content::Content& content;
  const AssetSet& assets;
  const SiteOptions& options;
  std::string_view base_path;  // "" or "/slmhub"

  /// What goes into href and src: "/learn/" -> "/slmhub/learn/".
  std::string href(std::string_view address) const { return std::string(base_path) + std::string(address); }
  /// The full form that canonical links and feeds need: "https://owner.github.io/slmhub/learn/".
  std::string absolute(std::string_view address) const {
    return options.base_url + std::string(address.substr(1));
  }
};

/// Everything that differs between the pages that share the shell.
struct Document {
  std::string address;  // "/learn/kv-cache/"
  std::string title;    // without the site's name
  std::string description;
  content::PageIndex page = content::k_no_page;  // where a page of the content folder is shown
  bool indexed = true;                           // false: robots noindex, not in the sitemap (404, drafts)
  html::TrustedHtml main;                        // what stands inside <main>
};

/// A whole HTML document: head, header, navigation, `document.main`, footer.
std::string draw_document(const View& view, const Document& document);

/// What stands inside <main> for a page of the content folder, by its kind.
html::TrustedHtml draw_page(const View& view, content::PageIndex page);

}  // namespace slm::site
