#include "site/site_catalog.h"

namespace slm::site {

CatalogPointer catalog_of(const content::Content& content) {
  static const auto k_empty = std::make_shared<const catalog::Catalog>();
  return content.catalog == nullptr ? k_empty : content.catalog;
}

}  // namespace slm::site
