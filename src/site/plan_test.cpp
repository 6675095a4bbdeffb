#include "site/plan.h"

#include <gtest/gtest.h>

#include "core/catalog/sample_catalog.h"
#include "site/text_outputs.h"
#include "site/view_fixture.h"

namespace slm::site {
namespace {

using content::PageIndex;
using content::PageKind;

ContentFixture blog() {
  ContentFixture fixture;
  fixture.add({.source = "index.md", .title = "Home", .kind = PageKind::page})
      .add({.source = "blog/index.md", .title = "Blog", .kind = PageKind::section})
      .add({.source = "blog/old.md",
            .title = "Old",
            .kind = PageKind::post,
            .date = {2026, 1, 5},
            .tags = {"KV Cache"}})
      .add({.source = "blog/new.md", .title = "New", .kind = PageKind::post, .date = {2026, 5, 1}})
      .add({.source = "learn/hidden.md", .title = "Hidden", .date = {2026, 6, 1}, .listed = false})
      .add({.source = "learn/dated.md", .title = "Dated", .date = {2026, 3, 1}});
  return fixture;
}

TEST(make_plan, puts_dated_pages_into_feeds_newest_first) {
  const ViewFixture site(blog());
  ASSERT_EQ(site.plan.feeds.size(), 2u);
  EXPECT_EQ(site.plan.feeds[0].address, "/");
  EXPECT_EQ(site.plan.feeds[0].pages, (std::vector<PageIndex>{3, 5, 2}));
  EXPECT_EQ(site.plan.feeds[1].address, "/blog/");
  EXPECT_EQ(site.plan.feeds[1].pages, (std::vector<PageIndex>{3, 2}));
}

TEST(make_plan, names_topics_as_their_authors_spell_them) {
  const ViewFixture site(blog());
  ASSERT_EQ(site.plan.tags.size(), 1u);
  EXPECT_EQ(site.plan.tags[0].name, "KV Cache");
  EXPECT_EQ(site.plan.tags[0].address, "/tags/kv-cache/");
}

TEST(make_plan, finds_folders_that_nobody_wrote_a_page_for) {
  const ViewFixture site(blog());
  ASSERT_EQ(site.plan.unwritten_sections.size(), 1u);
  EXPECT_EQ(site.content->sections[site.plan.unwritten_sections[0]].address, "/learn/");
}

TEST(make_plan, leaves_unlisted_pages_out_of_the_sitemap) {
  const ViewFixture site(blog());
  EXPECT_EQ(site.plan.indexed, (std::vector<PageIndex>{0, 1, 2, 3, 5}));
}

// A reading page for crawlers: the only one that leads to every model without a question.
TEST(sitemap, leads_to_the_list_of_all_models_where_there_are_models) {
  ContentFixture with_models = blog();
  with_models.content().catalog = std::make_shared<const catalog::Catalog>(catalog::make_sample_catalog(3));
  for (const auto& [fixture, is_there] : {std::pair{with_models, true}, {blog(), false}}) {
    const ViewFixture site(fixture);
    const std::string xml = make_sitemap(site.view, site.plan, 0).bytes;
    EXPECT_EQ(xml.find("/slmhub/models/all/</loc>") != std::string::npos, is_there);
    EXPECT_EQ(xml.find("<loc></loc>"), std::string::npos);
  }
}

}  // namespace
}  // namespace slm::site
