#include "site/site.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "site/assets.h"
#include "site/content_fixture.h"

namespace slm::site {
namespace {

using content::PageKind;

ContentFixture small_site() {
  ContentFixture fixture;
  fixture.add({.source = "index.md", .title = "SLM Hub", .kind = PageKind::page})
      .add({.source = "learn/kv-cache.md",
            .title = "KV cache",
            .kind = PageKind::article,
            .date = {2026, 11, 1},
            .tags = {"memory"},
            .authors = {"Ada"},
            .markdown = "Text.\n"});
  fixture.content().by_alias.emplace("/old/kv/", 1);
  return fixture;
}

Site site_of(const ContentFixture& fixture) {
  return Site(fixture.pointer(), AssetSet::embedded(), {.base_url = "https://hub.example/slmhub/"});
}

TEST(site, has_an_address_for_every_written_and_generated_thing) {
  const Site site = site_of(small_site());
  const std::vector<std::string>& addresses = site.addresses();
  EXPECT_TRUE(std::is_sorted(addresses.begin(), addresses.end()));
  for (const std::string address : {"/",
                                    "/index.md",
                                    "/learn/",
                                    "/learn/kv-cache/",
                                    "/learn/kv-cache/index.md",
                                    "/tags/",
                                    "/tags/memory/",
                                    "/authors/",
                                    "/authors/ada/",
                                    "/404.html",
                                    "/atom.xml",
                                    "/feed.json",
                                    "/sitemap.xml",
                                    "/robots.txt",
                                    "/llms.txt",
                                    "/llms-full.txt",
                                    "/site.webmanifest",
                                    "/sw.js",
                                    "/social.png",
                                    "/apple-touch-icon.png",
                                    "/icon-192.png",
                                    "/icon-512.png",
                                    "/old/kv/"}) {
    EXPECT_TRUE(std::binary_search(addresses.begin(), addresses.end(), address)) << address;
  }
}

TEST(site, renders_every_address_with_bytes_and_a_type) {
  const Site site = site_of(small_site());
  for (const std::string& address : site.addresses()) {
    const std::optional<Output> output = site.render(address);
    ASSERT_TRUE(output) << address;
    EXPECT_FALSE(output->bytes.empty()) << address;
    EXPECT_FALSE(output->content_type.empty()) << address;
    EXPECT_EQ(output->immutable, address.starts_with("/assets/")) << address;
  }
}

TEST(site, knows_no_other_address) {
  const Site site = site_of(small_site());
  for (const std::string_view address :
       {"", "/learn", "/learn/kv-cache", "/learn/../", "/nothing/", "/assets/", "//"}) {
    EXPECT_FALSE(site.render(address)) << address;
  }
}

TEST(site, sends_former_addresses_on) {
  const std::optional<Output> output = site_of(small_site()).render("/old/kv/");
  ASSERT_TRUE(output);
  EXPECT_EQ(output->kind, OutputKind::redirect);
  EXPECT_EQ(output->location, "/slmhub/learn/kv-cache/");
  EXPECT_NE(output->bytes.find("content=\"0; url=/slmhub/learn/kv-cache/\""), std::string::npos);
  EXPECT_NE(output->bytes.find("rel=\"canonical\" href=\"https://hub.example/slmhub/learn/kv-cache/\""),
            std::string::npos);
}

TEST(site, lets_a_file_of_the_author_win_over_a_generated_one) {
  ContentFixture fixture = small_site();
  fixture.content().static_files.push_back(
      {.source = "robots.txt", .address = "/robots.txt", .system_path = "/dev/null"});
  EXPECT_EQ(site_of(fixture).render("/robots.txt")->kind, OutputKind::file);
}

TEST(site, draws_an_own_picture_for_each_page_where_the_settings_say_so) {
  ContentFixture fixture = small_site();
  EXPECT_FALSE(site_of(fixture).render("/learn/kv-cache/social.png"));
  fixture.content().settings.social_pictures = true;
  const Site site = site_of(fixture);
  const std::optional<Output> picture = site.render("/learn/kv-cache/social.png");
  ASSERT_TRUE(picture);
  EXPECT_TRUE(picture->bytes.starts_with("\x89PNG"));
  EXPECT_NE(
      site.render("/learn/kv-cache/")->bytes.find("https://hub.example/slmhub/learn/kv-cache/social.png"),
      std::string::npos);
}

TEST(site, marks_pages_for_live_reload_only_when_asked) {
  const ContentFixture fixture = small_site();
  EXPECT_EQ(site_of(fixture).render("/")->bytes.find("data-watch"), std::string::npos);
  const Site watched(fixture.pointer(), AssetSet::embedded(), {.live_reload = true});
  EXPECT_NE(watched.render("/")->bytes.find(" data-watch>"), std::string::npos);
}

TEST(site, builds_from_nothing_at_all) {
  const ContentFixture empty;
  const Site site = site_of(empty);
  for (const std::string& address : site.addresses()) EXPECT_TRUE(site.render(address)) << address;
  EXPECT_TRUE(site.render("/"));
}

}  // namespace
}  // namespace slm::site
