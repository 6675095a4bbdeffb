#include "content/settings.h"

#include <gtest/gtest.h>

namespace slm::content {
namespace {

TEST(parse_settings, reads_every_field) {
  Diagnostics diagnostics;
  const SiteSettings settings = parse_settings(
      "title: Hub\ndescription: All of it\nlanguage: de\nrepository_url: https://x.org/r\n"
      "repository_branch: trunk\ncontent_path: pages\norganisation: We\nsocial_pictures: true\n",
      "site.yaml", diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_EQ(settings.title, "Hub");
  EXPECT_EQ(settings.description, "All of it");
  EXPECT_EQ(settings.language, "de");
  EXPECT_EQ(settings.repository_url, "https://x.org/r");
  EXPECT_EQ(settings.repository_branch, "trunk");
  EXPECT_EQ(settings.content_path, "pages");
  EXPECT_EQ(settings.organisation, "We");
  EXPECT_TRUE(settings.social_pictures);
}

TEST(parse_settings, keeps_defaults_for_what_is_missing_or_wrong) {
  Diagnostics diagnostics;
  const SiteSettings settings = parse_settings("title: [a]\nlangage: de\n", "site.yaml", diagnostics);
  ASSERT_EQ(diagnostics.size(), 2u);
  EXPECT_EQ(settings.title, "SLM Hub");
  EXPECT_EQ(settings.language, "en");
  EXPECT_EQ(parse_settings("title: \"", "site.yaml", diagnostics).title, "SLM Hub");
  EXPECT_EQ(diagnostics.size(), 3u);
}

}  // namespace
}  // namespace slm::content
