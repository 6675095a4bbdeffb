#include "site/search_records.h"

#include <gtest/gtest.h>

#include "core/catalog/sample_catalog.h"
#include "site/site_search.h"
#include "site/view_fixture.h"

namespace slm::site {
namespace {

catalog::Device make_device() {
  catalog::Device device;
  device.id = catalog::DeviceId("rtx-4090");
  device.name = "GeForce RTX 4090";
  device.kind = catalog::DeviceKind::desktop_gpu;
  device.chip = "AD102";
  return device;
}

class SearchRecords : public ::testing::Test {
 protected:
  static ContentFixture make_content() {
    catalog::CatalogParts parts = catalog::make_sample_catalog(40).parts();
    for (catalog::Licence& licence : parts.licences) {
      licence.summary = "Use it freely.";
      licence.conditions = "Keep the notice.";
    }
    parts.devices = {make_device()};
    ContentFixture fixture;
    fixture.content().catalog = std::make_shared<const catalog::Catalog>(std::move(parts));
    return fixture;
  }

  std::string first(std::string_view query) const {
    const search::Answer answer = search_.index().answer({.query = query});
    return answer.hits.empty() ? "" : answer.hits.front().address;
  }

  ViewFixture site_{make_content()};
  SiteSearch search_{*site_.content, *site_.catalog, site_.plan};
};

TEST_F(SearchRecords, are_found_by_their_titles_and_by_what_they_are) {
  for (const auto& [query, address] : {std::pair{"rtx 4090", "/models/devices/rtx-4090/"},
                                       {"AD102", "/models/devices/rtx-4090/"},
                                       {"desktop gpu", "/models/devices/rtx-4090/"},
                                       {"mit license", "/models/licences/mit/"},
                                       {"family 3", "/models/families/family-3/"},
                                       {"maker 2", "/models/organisations/maker-2/"},
                                       {"devices", "/models/devices/"},
                                       {"licences", "/models/licences/"}}) {
    EXPECT_EQ(first(query), address) << query;
  }
}

TEST_F(SearchRecords, say_what_a_licence_allows) {
  EXPECT_EQ(first("keep notice"), "/models/licences/mit/");
  for (const MadePage& made : site_.plan.made_pages) {
    const std::string text = search_text(*site_.catalog, site_.plan, made);
    EXPECT_EQ(text.empty(), made.address != "/models/licences/mit/") << made.address;
  }
}

}  // namespace
}  // namespace slm::site
