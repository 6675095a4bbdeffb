#pragma once
// The catalogue of a compiled content folder: its model pages, which are parsed already, and its data files.
//
// Reads the few files under data/. What has a mistake is left out: `slmhub check` says why.

#include "content/catalog/catalog_reader.h"
#include "content/content.h"

namespace slm::site {

/// Never nullptr; empty where the content has no model pages.
content::CatalogPointer make_catalog(const content::Content& content);

}  // namespace slm::site
