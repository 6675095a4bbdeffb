#include "content/compiler.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <chrono>
#include <filesystem>

#include "content/project_fixture.h"
#include "core/catalog/catalog.h"

namespace slm::content {
namespace {

using Places = std::vector<std::string>;

TEST(compile, reads_a_whole_site) {
  const Project project({
      {"site.yaml", "title: Test hub\n"},
      {"index.md", page_text("Home", "[Start](learn/start.md)\n")},
      {"learn/index.md", page_text("Learn")},
      {"learn/start.md",
       page_text("Start", "## One\n\nSee [home](/).\n", "tags: [Basics]\ndate: 2026-11-20\n")},
      {"images/a.svg", "<svg/>"},
      {".hidden/x.md", "no page"},
  });
  const ContentPointer content = project.compile();
  EXPECT_EQ(places(content->diagnostics), Places{});
  ASSERT_EQ(content->pages.size(), 3u);
  EXPECT_EQ(content->settings.title, "Test hub");
  EXPECT_EQ(content->pages[0]->address, "/");
  EXPECT_EQ(content->pages[2]->address, "/learn/start/");
  EXPECT_EQ(content->pages[2]->kind, PageKind::article);
  EXPECT_EQ(content->static_files.at(0).address, "/images/a.svg");
  EXPECT_EQ(content->by_tag.at("basics"), std::vector<PageIndex>{2});
  EXPECT_EQ(content->linked_from[2], std::vector<PageIndex>{0});
}

TEST(compile, fails_only_without_the_folder) {
  EXPECT_FALSE(Compiler("/nonexistent/content", {}).compile().has_value());
  EXPECT_TRUE(Project().compile()->pages.empty());
}

TEST(compile, reports_the_mistakes_of_all_files_in_one_run) {
  const Project project({
      {"a.md", "---\ntitle: [A]\ntittle: A\n---\n[x](b.md#none)\n[y](nowhere.md)\n"},
      {"b.md", page_text("B", "", "draft: perhaps\n")},
      {"c.md", "---\ntitle: C: D\n---\n"},
      {"d.md", "---\ntitle: \xFF\n---\n"},
      {"site.yaml", "titel: x\n"},
  });
  EXPECT_EQ(places(project.compile()->diagnostics),
            (Places{"a.md:1:1 SLM0105", "a.md:2:8 SLM0104", "a.md:3:1 SLM0102", "a.md:5:5 SLM0302",
                    "a.md:6:5 SLM0301", "b.md:4:8 SLM0104", "c.md:2:9 SLM0103", "d.md:2:8 SLM0311",
                    "site.yaml:1:1 SLM0102"}));
}

TEST(compile, refuses_two_pages_with_one_address) {
  const Project project({{"a.md", page_text("A")}, {"a/index.md", page_text("B")}, {"A.md", page_text("C")}});
  const ContentPointer content = project.compile();
  EXPECT_EQ(content->pages.size(), 1u);
  EXPECT_EQ(places(content->diagnostics),
            (Places{"A.md:0:0 SLM0306", "a.md:0:0 SLM0304", "a/index.md:0:0 SLM0304"}));
}

TEST(compile, keeps_former_addresses_and_refuses_taken_ones) {
  const Project project({
      {"a.md", page_text("A", "[b](/old/b/)\n", "aliases: [/old/a, /b/, /files/, /old/a/]\n")},
      {"b.md", page_text("B", "", "aliases:\n  - /old/b/\n  - /old/a/\n  - nonsense\n  - /b/\n")},
      {"files/x.md", page_text("X")},
  });
  const ContentPointer content = project.compile();
  EXPECT_EQ(places(content->diagnostics),
            (Places{"a.md:4:19 SLM0305", "a.md:4:24 SLM0305", "b.md:6:5 SLM0305", "b.md:7:5 SLM0307",
                    "b.md:8:5 SLM0305"}));
  EXPECT_EQ(content->by_alias.at("/old/a/"), page_at(*content, "/a/"));
  EXPECT_EQ(content->links[page_at(*content, "/a/")][0].address, "/b/");
}

TEST(compile, publishes_drafts_only_when_asked) {
  const Project project(
      {{"a.md", page_text("A", "[b](b.md)\n")}, {"b.md", page_text("B", "", "draft: true\n")}});
  const ContentPointer content = project.compile();
  EXPECT_EQ(content->pages.size(), 1u);
  ASSERT_EQ(places(content->diagnostics), Places{"a.md:5:5 SLM0301"});
  EXPECT_NE(content->diagnostics[0].hint.find("draft"), std::string::npos);
  EXPECT_EQ(project.compile({.drafts = true})->pages.size(), 2u);
}

TEST(compile, refuses_links_out_of_the_folder_and_huge_pages) {
  Project outside(Files{{"secret.md", "secret"}});
  Project project({{"a.md", page_text("A")}, {"sub/b.md", page_text("B")}});
  ASSERT_EQ(symlink(outside.path_of("secret.md").c_str(), project.path_of("leak.md").c_str()), 0);
  ASSERT_EQ(symlink(outside.folder().c_str(), project.path_of("folder").c_str()), 0);
  ASSERT_EQ(symlink("..", project.path_of("sub/loop").c_str()), 0);
  ASSERT_EQ(symlink("nowhere", project.path_of("dangling.md").c_str()), 0);
  ASSERT_EQ(symlink("a.md", project.path_of("inside.md").c_str()), 0);
  project.write("huge.md", "");
  std::filesystem::resize_file(project.path_of("huge.md"), 50u << 20);
  const auto start = std::chrono::steady_clock::now();
  const ContentPointer content = project.compile();
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
  EXPECT_EQ(content->pages.size(), 3u);
  EXPECT_EQ(places(content->diagnostics),
            (Places{"dangling.md:0:0 SLM0310", "folder:0:0 SLM0308", "huge.md:0:0 SLM0309",
                    "leak.md:0:0 SLM0308", "sub/loop:0:0 SLM0308"}));
}

TEST(compile, warns_of_pages_that_nothing_leads_to) {
  const Project project({
      {"a.md", page_text("A", "[c](c.md)\n")},
      {"b.md", page_text("B", "", "listed: false\n")},
      {"c.md", page_text("C", "", "listed: false\n")},
  });
  EXPECT_EQ(places(project.compile()->diagnostics), Places{"b.md:0:0 SLM0402"});
}

TEST(compile, makes_a_catalogue_of_the_models_that_pass_the_gate) {
  const std::string facts = "kind: model\norganisation: Maker\nfamily: Tiny\n";
  const Project project({
      {"models/index.md", page_text("Models")},
      {"models/sound.md", page_text("Sound", "", facts + "licence: mit\nunverified: [licence]\n")},
      {"models/broken.md", page_text("Broken", "", facts)},
      {"data/licences.yaml", "licences:\n  - {id: mit, name: MIT, summary: Use it., unverified: true}\n"},
  });
  const ContentPointer content = project.compile();
  ASSERT_EQ(content->catalog->models().size(), 1u);
  EXPECT_EQ(content->catalog->models()[0].id.text(), "sound");
  EXPECT_EQ(places(content->diagnostics), std::vector<std::string>{"models/broken.md:2:1 SLM0604"});
}

TEST(compile, has_an_empty_catalogue_without_models) {
  const Project project(Files{{"a.md", page_text("A")}});
  EXPECT_TRUE(project.compile()->catalog->models().empty());
}

}  // namespace
}  // namespace slm::content
