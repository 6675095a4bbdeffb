#pragma once
// A View over hand-made content for tests that draw one piece.

#include "site/base_url.h"
#include "site/content_fixture.h"
#include "site/plan.h"
#include "site/site_catalog.h"
#include "site/view.h"

namespace slm::site {

struct ViewFixture {
  explicit ViewFixture(const ContentFixture& fixture, std::string base_url = "https://hub.example/slmhub/")
      : content(fixture.pointer()), options{.base_url = std::move(base_url)} {}

  content::ContentPointer content;
  SiteOptions options;
  std::string base_path = base_path_of(options.base_url);
  CatalogPointer catalog = catalog_of(*content);
  Knowledge knowledge{*catalog};
  View view = {*content, AssetSet::embedded(), options, base_path, *catalog, knowledge};
  Plan plan = make_plan(*content, *catalog, AssetSet::embedded());
};

}  // namespace slm::site
