#include "site/site.h"

#include <algorithm>
#include <utility>

#include "site/assets.h"
#include "site/base_url.h"
#include "site/plan.h"
#include "site/routes.h"
#include "site/search_outputs.h"
#include "site/site_catalog.h"
#include "site/site_search.h"
#include "site/view.h"

namespace slm::site {

struct Site::State {
  State(content::ContentPointer pages, const AssetSet& assets, SiteOptions chosen)
      : content(std::move(pages)),
        options(std::move(chosen)),
        base_path(base_path_of(options.base_url)),
        catalog(make_catalog(*content)),
        search(*content, *catalog),
        view{*content, assets, options, base_path, *catalog, &search},
        plan(make_plan(*content, assets)),
        routes(make_routes(view, plan)) {
    addresses.reserve(routes.size());
    for (const auto& [address, route] : routes) addresses.push_back(address);
    std::sort(addresses.begin(), addresses.end());
  }

  content::ContentPointer content;
  SiteOptions options;
  std::string base_path;
  content::CatalogPointer catalog;
  SiteSearch search;
  View view;
  Plan plan;
  Routes routes;
  std::vector<std::string> addresses;
};

Site::Site(content::ContentPointer content, const AssetSet& assets, SiteOptions options)
    : state_(std::make_unique<State>(std::move(content), assets, std::move(options))) {}

Site::~Site() = default;

const std::vector<std::string>& Site::addresses() const {
  return state_->addresses;
}

const std::string& Site::base_path() const {
  return state_->base_path;
}

search::Answer Site::search(const search::Request& request) const {
  return state_->search.index().answer(request);
}

std::string Site::search_page(std::string_view query) const {
  return draw_search_page(state_->view, query);
}

std::optional<Output> Site::render(std::string_view address) const {
  const auto found = state_->routes.find(std::string(address));
  if (found == state_->routes.end()) return std::nullopt;
  return found->second.make(state_->view, state_->plan, found->second.index);
}

}  // namespace slm::site
