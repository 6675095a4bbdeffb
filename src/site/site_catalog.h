#pragma once
// The catalogue of a compiled content folder.
//
// Pure.

#include <memory>

#include "content/content.h"
#include "core/catalog/catalog.h"

namespace slm::site {

using CatalogPointer = std::shared_ptr<const catalog::Catalog>;

/// The compiler's, which leaves out what has a mistake (`slmhub check` says why). Never nullptr: empty for
/// content that was put together by hand.
CatalogPointer catalog_of(const content::Content& content);

}  // namespace slm::site
