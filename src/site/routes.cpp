#include "site/routes.h"

#include <utility>

#include "base/text.h"
#include "core/tools/inspect/example_weights.h"
#include "os/file.h"
#include "site/content_types.h"
#include "site/feeds.h"
#include "site/listings.h"
#include "site/made_pages.h"
#include "site/markdown_twin.h"
#include "site/model_list.h"
#include "site/pictures.h"
#include "site/search_outputs.h"
#include "site/text_outputs.h"

namespace slm::site {
namespace {

using content::Content;
using content::PageIndex;

// Downloads larger than this belong elsewhere; the compiler reports them.
constexpr std::uint64_t k_max_file_bytes = 64u << 20;

Output make_page(const View& view, const Plan&, std::size_t index) {
  const auto page_index = static_cast<PageIndex>(index);
  const content::Page& page = *view.content.pages[page_index];
  const Document document = {.address = page.address,
                             .title = page.title,
                             .description = page.description,
                             .page = page_index,
                             .indexed = page.listed && !page.draft,
                             .has_sidebar = has_sidebar(view, page),
                             .main = draw_page(view, page_index)};
  return {.bytes = draw_document(view, document),
          .content_type = "text/html; charset=utf-8",
          .has_diagram = page.body.features.mermaid};
}

Output make_twin(const View& view, const Plan&, std::size_t index) {
  return {.bytes = markdown_twin(view, static_cast<PageIndex>(index)),
          .content_type = "text/markdown; charset=utf-8"};
}

// A file that vanished after the content was compiled is empty until the next compile notices.
Output make_file(const View& view, const Plan&, std::size_t index) {
  const content::StaticFile& file = view.content.static_files[index];
  return {.kind = OutputKind::file,
          .bytes = os::read_file(file.system_path, k_max_file_bytes).value_or({}),
          .content_type = std::string(content_type_of(file.address))};
}

Output make_asset(const View&, const Plan& plan, std::size_t index) {
  const Asset& asset = *plan.assets[index];
  return {.kind = OutputKind::file,
          .bytes = std::string(asset.bytes),
          .content_type = asset.content_type,
          .immutable = true};
}

Output make_catalog_file(const View& view, const Plan&, std::size_t) {
  return {.kind = OutputKind::file,
          .bytes = view.knowledge.file().bytes,
          .content_type = "application/octet-stream",
          .immutable = true};
}

Output make_example_weights(const View&, const Plan&, std::size_t) {
  return {.kind = OutputKind::file,
          .bytes = tools::example_weights(),
          .content_type = "application/octet-stream"};
}

void add_written(Routes& routes, const View& view) {
  for (PageIndex index = 0; index < view.content.pages.size(); ++index) {
    const std::string& address = view.content.pages[index]->address;
    routes.emplace(address, Route{make_page, index});
    routes.emplace(address + "index.md", Route{make_twin, index});
    if (has_own_picture(view, index)) routes.emplace(address + "social.png", Route{make_page_picture, index});
  }
  for (std::size_t index = 0; index < view.content.static_files.size(); ++index) {
    routes.emplace(view.content.static_files[index].address, Route{make_file, index});
  }
}

void add_listings(Routes& routes, const View& view, const Plan& plan) {
  for (const std::size_t section : plan.unwritten_sections) {
    routes.emplace(view.content.sections[section].address, Route{make_section_page, section});
  }
  for (std::size_t at = 0; at < plan.tags.size(); ++at) {
    routes.emplace(plan.tags[at].address, Route{make_tag_page, at});
  }
  for (std::size_t at = 0; at < plan.authors.size(); ++at) {
    routes.emplace(plan.authors[at].address, Route{make_author_page, at});
  }
  if (!plan.tags.empty()) routes.emplace("/tags/", Route{make_tag_index, 0});
  if (!plan.authors.empty()) routes.emplace("/authors/", Route{make_author_index, 0});
  routes.emplace("/404.html", Route{make_not_found_page, 0});
}

// In place of what their openings and folders would be alone.
void add_made(Routes& routes, const View& view, const Plan& plan) {
  for (std::size_t at = 0; at < plan.made_pages.size(); ++at) {
    const MadePage& page = plan.made_pages[at];
    routes.insert_or_assign(page.address, Route{make_made_page, at});
    routes.insert_or_assign(page.address + "index.md", Route{make_made_twin, at});
    if (has_own_picture(view, page)) {
      routes.insert_or_assign(page.address + "social.png", Route{make_made_picture, at});
    }
  }
}

void add_catalog(Routes& routes, const Plan& plan) {
  if (plan.model_list.empty()) return;
  routes.emplace(plan.model_list, Route{make_model_list, 0});
  routes.emplace("/catalog.json", Route{make_catalog_json, 0});
  routes.emplace("/catalog.schema.json", Route{make_catalog_schema, 0});
  routes.emplace(std::string(tools::k_example_weights_address), Route{make_example_weights, 0});
}

void add_files(Routes& routes, const Plan& plan) {
  for (std::size_t at = 0; at < plan.feeds.size(); ++at) {
    routes.emplace(plan.feeds[at].address + "atom.xml", Route{make_atom_feed, at});
    routes.emplace(plan.feeds[at].address + "feed.json", Route{make_json_feed, at});
  }
  routes.emplace("/sitemap.xml", Route{make_sitemap, 0});
  const std::size_t parts = sitemap_part_count(plan);
  for (std::size_t part = 0; parts > 1 && part < parts; ++part) {
    routes.emplace("/sitemap-" + format_uint(part + 1) + ".xml", Route{make_sitemap_part, part});
  }
  routes.emplace("/robots.txt", Route{make_robots, 0});
  routes.emplace("/llms.txt", Route{make_llms, 0});
  routes.emplace("/llms-full.txt", Route{make_llms_full, 0});
  routes.emplace("/site.webmanifest", Route{make_manifest, 0});
  routes.emplace("/sw.js", Route{make_service_worker, 0});
  routes.emplace("/social.png", Route{make_site_picture, 0});
  routes.emplace("/apple-touch-icon.png", Route{make_icon, 180});
  routes.emplace("/icon-192.png", Route{make_icon, 192});
  routes.emplace("/icon-512.png", Route{make_icon, 512});
}

// All but the service worker are named by their content.
void add_assets(Routes& routes, const View& view, const Plan& plan) {
  const Asset* service_worker = view.assets.find(k_service_worker);
  for (std::size_t at = 0; at < plan.assets.size(); ++at) {
    if (plan.assets[at] != service_worker) routes.emplace(plan.assets[at]->address, Route{make_asset, at});
  }
  if (!view.catalog.models().empty()) {
    routes.emplace(view.knowledge.file().address, Route{make_catalog_file, 0});
  }
}

void add_aliases(Routes& routes, const Plan& plan) {
  for (std::size_t at = 0; at < plan.aliases.size(); ++at) {
    routes.emplace(plan.aliases[at], Route{make_redirect, at});
  }
}

}  // namespace

Routes make_routes(const View& view, const Plan& plan) {
  Routes routes;
  routes.reserve(view.content.pages.size() * 2 + view.content.static_files.size() + 64);
  add_written(routes, view);
  add_listings(routes, view, plan);
  add_made(routes, view, plan);
  add_catalog(routes, plan);
  add_files(routes, plan);
  add_search_routes(routes, view);
  add_assets(routes, view, plan);
  add_aliases(routes, plan);
  return routes;
}

}  // namespace slm::site
