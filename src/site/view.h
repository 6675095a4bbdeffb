#pragma once
// What every drawing function of this room may look at: the compiled content, its catalogue and how to name
// addresses.
//
// Borrowed references; a View lives no longer than the Site that made it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/content.h"
#include "core/catalog/catalog.h"
#include "core/html/writer.h"
#include "site/assets.h"
#include "site/knowledge.h"
#include "site/site.h"

namespace slm::site {

class SiteSearch;  // site/site_search.h

struct View {
  const content::Content& content;
  const AssetSet& assets;
  const SiteOptions& options;
  std::string_view base_path;          // "" or "/slmhub"
  const catalog::Catalog& catalog;     // empty where the content has no models
  const Knowledge& knowledge;          // the same, prepared for tools
  const SiteSearch* search = nullptr;  // none in tests that draw one piece

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
  bool has_twin = false;                         // where no page is shown: there is an index.md beside it
  bool has_picture = false;                      // where no page is shown: there is a social.png beside it
  bool has_sidebar = true;                       // false: what stands in <main> brings its own
  html::TrustedHtml main;                        // what stands inside <main>
};

/// One line of a page that the site makes itself.
struct ListingEntry {
  std::string title;
  std::string address;
  std::string description;  // may be empty
  Date date;                // unknown: none is shown
  std::uint32_t count = 0;  // pages behind the entry (a tag, a folder); 0: none is shown
};

/// A page that nobody wrote: a tag, an author, a folder without index.md, a home without index.md.
struct Listing {
  std::string address;  // "/tags/quantization/"
  std::string title;
  std::string description;
  std::vector<ListingEntry> entries;
};

/// A whole HTML document: head, header, sidebar, `document.main`, footer.
std::string draw_document(const View& view, const Document& document);

// Drawn by site/layouts: what stands inside <main>.

/// For a page of the content folder, by its kind.
html::TrustedHtml draw_page(const View& view, content::PageIndex page);
/// False where the page has a form of its own in the sidebar's place.
bool has_sidebar(const View& view, const content::Page& page);

/// The tool at `address`; none where the content has no models to ask about.
const tools::Tool* tool_of(const View& view, std::string_view address);
/// A page of the content folder that has a tool, with its answer to `parameters`.
html::TrustedHtml draw_tool_page(const View& view, content::PageIndex page, const tools::Tool& tool,
                                 const tools::Asked& asked);
/// What home's question "What do you have?" answers; nothing where the content has no models or no devices.
/// Parameters that are none of its inputs are passed over.
std::optional<tools::Asked> ask_home(const View& view, const tools::Parameters& parameters);
/// The first screen: question and answer, the sections. `page` may be content::k_no_page.
html::TrustedHtml draw_home(const View& view, content::PageIndex page,
                            const std::optional<tools::Asked>& asked);
html::TrustedHtml draw_listing(const View& view, const Listing& listing);
/// The same for hundreds of entries: names only, in columns, under their first letters.
html::TrustedHtml draw_names(const View& view, const Listing& listing);
html::TrustedHtml draw_not_found(const View& view);

// Drawn by site/shell: what stands around <main>.

void draw_header(html::Writer& out, const View& view, const Document& document);
/// The navigation of the document's top section; nothing for documents that stand alone.
void draw_sidebar(html::Writer& out, const View& view, const Document& document);
void draw_footer(html::Writer& out, const View& view, const Document& document);

}  // namespace slm::site
