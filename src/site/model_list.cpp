#include "site/model_list.h"

#include "base/text.h"
#include "core/catalog/json.h"
#include "core/catalog/library.h"
#include "site/catalog_schema.h"

namespace slm::site {

Output make_model_list(const View& view, const Plan&, std::size_t) {
  const auto& models = view.catalog.models();
  Listing listing = {
      .address = std::string(k_model_list),
      .title = "All models",
      .description =
          "The " + format_uint(models.size()) +
          " models of the directory by name. To filter and compare them, use the directory itself."};
  for (const catalog::Model& model : models) {
    listing.entries.push_back({.title = model.name, .address = model.address()});
  }
  const Document document = {.address = listing.address,
                             .title = listing.title,
                             .description = listing.description,
                             .main = draw_names(view, listing)};
  return {.bytes = draw_document(view, document), .content_type = "text/html; charset=utf-8"};
}

Output make_catalog_json(const View& view, const Plan&, std::size_t) {
  return {.kind = OutputKind::file,
          .bytes = catalog::catalog_json(view.catalog, *view.content.library),
          .content_type = "application/json"};
}

Output make_catalog_schema(const View&, const Plan&, std::size_t) {
  return {.kind = OutputKind::file,
          .bytes = std::string(k_catalog_schema),
          .content_type = "application/schema+json"};
}

}  // namespace slm::site
