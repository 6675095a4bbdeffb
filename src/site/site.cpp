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

namespace {

std::optional<Answer> answer_at_home(const View& view, content::PageIndex index,
                                     const tools::Parameters& parameters) {
  const std::optional<tools::Asked> asked = ask_home(view, parameters);
  if (!asked) return std::nullopt;
  const content::Page& page = *view.content.pages[index];
  const Document document = {.address = page.address,
                             .title = page.title,
                             .description = page.description,
                             .page = index,
                             .main = draw_home(view, index, asked)};
  return Answer{.html = draw_document(view, document), .is_understood = asked->answer.has_value()};
}

}  // namespace

struct Site::State {
  State(content::ContentPointer pages, const AssetSet& assets, SiteOptions chosen)
      : content(std::move(pages)),
        options(std::move(chosen)),
        base_path(base_path_of(options.base_url)),
        catalog(catalog_of(*content)),
        knowledge(*catalog),
        plan(make_plan(*content, *catalog, assets)),
        search(*content, *catalog, plan),
        view{*content, assets, options, base_path, *catalog, knowledge, &search},
        routes(make_routes(view, plan)) {
    addresses.reserve(routes.size());
    for (const auto& [address, route] : routes) addresses.push_back(address);
    std::sort(addresses.begin(), addresses.end());
  }

  content::ContentPointer content;
  SiteOptions options;
  std::string base_path;
  CatalogPointer catalog;
  Knowledge knowledge;
  Plan plan;
  SiteSearch search;
  View view;
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

void Site::prepare_search() const {
  state_->search.index();
}

std::string Site::search_page(std::string_view query) const {
  return draw_search_page(state_->view, query);
}

std::optional<Output> Site::render(std::string_view address) const {
  const auto found = state_->routes.find(std::string(address));
  if (found == state_->routes.end()) return std::nullopt;
  return found->second.make(state_->view, state_->plan, found->second.index);
}

std::optional<Answer> Site::ask(std::string_view address, const tools::Parameters& parameters,
                                const tools::ReadWeights* read_weights) const {
  const View& view = state_->view;
  const auto page = view.content.by_address.find(std::string(address));
  if (page == view.content.by_address.end()) return std::nullopt;
  if (address == "/") return answer_at_home(view, page->second, parameters);
  const tools::Tool* tool = tool_of(view, address);
  if (tool == nullptr) return std::nullopt;
  tools::Knowledge known = knowledge();
  known.read_weights = read_weights;
  const tools::Asked asked = tools::ask_on_page(*tool, known, parameters);
  const content::Page& shown = *view.content.pages[page->second];
  const Document document = {.address = shown.address,
                             .title = shown.title,
                             .description = shown.description,
                             .page = page->second,
                             .has_sidebar = has_sidebar(view, shown),
                             .main = draw_tool_page(view, page->second, *tool, asked)};
  return Answer{.html = draw_document(view, document), .is_understood = asked.answer.has_value()};
}

const tools::Knowledge& Site::knowledge() const {
  return state_->knowledge.get();
}

}  // namespace slm::site
