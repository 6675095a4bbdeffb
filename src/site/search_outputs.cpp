#include "site/search_outputs.h"

#include "base/text.h"
#include "core/search/results.h"
#include "site/gzip.h"
#include "site/layouts/frames.h"
#include "site/site_search.h"

namespace slm::site {
namespace {

using search::ShardKind;

constexpr std::string_view k_index_folder = "/search/index/";

Output packed(std::string_view bytes) {
  return {.kind = OutputKind::file, .bytes = gzip(bytes), .content_type = "application/octet-stream"};
}

Output make_search_page(const View& view, const Plan&, std::size_t) {
  return {.bytes = draw_search_page(view, {}), .content_type = "text/html; charset=utf-8"};
}

Output make_head(const View& view, const Plan&, std::size_t) {
  return packed(view.search->index().parts().head);
}

template <ShardKind kind>
Output make_part(const View& view, const Plan&, std::size_t number) {
  return packed(view.search->index().find({kind, static_cast<std::uint32_t>(number)}).value_or(""));
}

template <ShardKind kind>
void add_parts(Routes& routes, const SiteSearch& search) {
  for (std::size_t number = 0; number < search.part_count(kind); ++number) {
    const std::string file = search::file_of({kind, static_cast<std::uint32_t>(number)});
    routes.emplace(std::string(k_index_folder) + file, Route{make_part<kind>, number});
  }
}

}  // namespace

void add_search_routes(Routes& routes, const View& view) {
  if (view.search == nullptr) return;
  routes.emplace(std::string(k_search_address), Route{make_search_page, 0});
  routes.emplace(std::string(k_index_folder) + "head.bin", Route{make_head, 0});
  add_parts<ShardKind::words>(routes, *view.search);
  add_parts<ShardKind::pages>(routes, *view.search);
  add_parts<ShardKind::text>(routes, *view.search);
}

std::string draw_search_page(const View& view, std::string_view query) {
  search::Answer answer;
  if (!trim(query).empty()) answer = view.search->index().answer({.query = query});
  const Document document = {.address = std::string(k_search_address),
                             .title = trim(query).empty() ? "Search" : std::string(trim(query)) + " · Search",
                             .description = "Search models, pages and their sections.",
                             .indexed = false,
                             .main = draw_search(view, answer, query)};
  return draw_document(view, document);
}

}  // namespace slm::site
