#include "content/scan.h"

#include <gtest/gtest.h>

#include "content/project_fixture.h"

namespace slm::content {
namespace {

TEST(scan_folder, parts_pages_files_and_settings) {
  const Project project({
      {"site.yaml", ""},
      {"b.md", "x"},
      {"a/c.md", "xy"},
      {"a/p.png", "xyz"},
      {".git/config", ""},
      {"a/.hidden.md", ""},
      {"a/site.yaml", ""},
  });
  const Scan scan = scan_folder(project.folder()).value();
  EXPECT_TRUE(scan.has_settings);
  ASSERT_EQ(scan.pages.size(), 2u);
  EXPECT_EQ(scan.pages[0].source, "a/c.md");
  EXPECT_EQ(scan.pages[0].byte_count, 2u);
  EXPECT_EQ(scan.pages[0].system_path, project.path_of("a/c.md"));
  EXPECT_EQ(scan.pages[1].source, "b.md");
  ASSERT_EQ(scan.static_files.size(), 2u);
  EXPECT_EQ(scan.static_files[0].source, "a/p.png");
  EXPECT_EQ(scan.static_files[1].source, "a/site.yaml");
  EXPECT_TRUE(scan.diagnostics.empty());
}

TEST(scan_folder, refuses_names_that_cannot_be_addresses) {
  const Project project({{"a\nb.md", ""}, {"c\\d.md", ""}, {"\xFF.md", ""}, {"ok.md", ""}});
  const Scan scan = scan_folder(project.folder()).value();
  EXPECT_EQ(scan.pages.size(), 1u);
  ASSERT_EQ(scan.diagnostics.size(), 3u);
  for (const Diagnostic& diagnostic : scan.diagnostics) EXPECT_EQ(diagnostic.code, "SLM0306");
}

TEST(scan_folder, stops_at_a_depth_it_names) {
  std::string path = "x.md";
  for (int i = 0; i < 40; ++i) path = "d/" + path;
  const Project project({{path, ""}});
  const Scan scan = scan_folder(project.folder()).value();
  EXPECT_TRUE(scan.pages.empty());
  EXPECT_EQ(places(scan.diagnostics).size(), 1u);
  EXPECT_EQ(scan.diagnostics.at(0).code, "SLM0310");
}

TEST(scan_folder, takes_a_page_of_just_the_limit) {
  const Project project(
      {{"a.md", std::string(k_page_byte_limit, 'x')}, {"b.md", std::string(k_page_byte_limit + 1, 'x')}});
  const Scan scan = scan_folder(project.folder()).value();
  ASSERT_EQ(scan.pages.size(), 1u);
  EXPECT_EQ(places(scan.diagnostics), std::vector<std::string>{"b.md:0:0 SLM0309"});
}

}  // namespace
}  // namespace slm::content
