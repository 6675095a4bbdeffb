#include "app/search_routes.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "app/site_builder.h"
#include "os/file.h"

namespace slm::app {
namespace {

class SearchRoutes : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(os::write_file(folder_.path() + "/index.md", "---\ntitle: Home\n---\n\nHello.\n"));
    ASSERT_TRUE(os::make_folder(folder_.path() + "/learn"));
    ASSERT_TRUE(
        os::write_file(folder_.path() + "/learn/kv-cache.md",
                       "---\ntitle: The KV cache\ndescription: What is kept.\n---\n\nKeys <and> values.\n"));
    add_search_routes(router_, publisher_, "/hub");
  }

  void publish() {
    SiteBuilder builder(
        {.content = folder_.path(), .base_url = "http://localhost/hub/", .security_lines = {}},
        [](const std::string&) {});
    auto snapshot = builder.build(SiteBuilder::Mistakes::show);
    ASSERT_TRUE(snapshot);
    publisher_.publish(std::move(*snapshot));
  }

  http::Dynamic get(const std::string& path, const std::string& query) {
    http::Request request;
    request.target = {path, query};
    const http::Response response = router_.route(request);
    const auto* dynamic = std::get_if<http::Dynamic>(&response);
    return dynamic == nullptr ? http::Dynamic{.status = 0} : *dynamic;
  }

  os::TemporaryFolder folder_;
  Publisher publisher_;
  http::Router router_;
};

TEST_F(SearchRoutes, answer_programs_with_json) {
  publish();
  const http::Dynamic response = get("/hub/api/v1/search", "q=kv+cahce&limit=5");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.content_type, "application/json");
  EXPECT_NE(response.body.find("\"address\":\"/hub/learn/kv-cache/\""), std::string::npos) << response.body;
}

TEST_F(SearchRoutes, refuse_what_they_do_not_know) {
  publish();
  for (const std::string_view query :
       {"", "q=", "q=a&limit=0", "q=a&limit=101", "q=a&limit=x", "q=a&kind=cat", "q=%ff", "q=%"}) {
    const http::Dynamic response = get("/hub/api/v1/search", std::string(query));
    EXPECT_EQ(response.status, 400) << query;
    EXPECT_EQ(response.content_type, "application/problem+json") << query;
  }
}

TEST_F(SearchRoutes, draw_the_page_with_what_was_typed_escaped) {
  publish();
  const http::Dynamic response = get("/hub/search/", "q=%3Cb%3E+cache");
  EXPECT_EQ(response.status, 200);
  EXPECT_NE(response.body.find("value=\"&lt;b&gt; cache\""), std::string::npos);
  EXPECT_NE(response.body.find("href=\"/hub/learn/kv-cache/\""), std::string::npos);
}

TEST_F(SearchRoutes, give_the_page_of_the_site_where_nothing_was_typed) {
  publish();
  EXPECT_EQ(get("/hub/search/", "").status, 0) << "a ready response, not one made for this request";
}

TEST_F(SearchRoutes, wait_for_the_first_site) {
  EXPECT_EQ(get("/hub/search/", "q=a").status, 503);
  EXPECT_EQ(get("/hub/api/v1/search", "q=a").status, 503);
}

}  // namespace
}  // namespace slm::app
