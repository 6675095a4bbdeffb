#include "content/section_tree.h"

#include <gtest/gtest.h>

#include "content/project_fixture.h"

namespace slm::content {
namespace {

const Section* section_at(const Content& content, const std::string& address) {
  for (const Section& section : content.sections) {
    if (section.address == address) return &section;
  }
  return nullptr;
}

std::string addresses(const Content& content, const std::vector<PageIndex>& pages) {
  std::string text;
  for (const PageIndex page : pages) text += content.pages[page]->address + " ";
  return text;
}

TEST(build_sections, orders_by_order_then_title) {
  const Project project({
      {"learn/b.md", page_text("B")},
      {"learn/a.md", page_text("Z")},
      {"learn/last.md", page_text("Last", "", "order: 2\n")},
      {"learn/first.md", page_text("First", "", "order: 1\n")},
      {"learn/unlisted.md", page_text("U", "", "listed: false\n")},
  });
  const ContentPointer content = project.compile();
  const Section* learn = section_at(*content, "/learn/");
  ASSERT_NE(learn, nullptr);
  EXPECT_EQ(learn->title, "Learn");
  EXPECT_EQ(learn->page, k_no_page);
  EXPECT_EQ(addresses(*content, learn->pages), "/learn/first/ /learn/last/ /learn/b/ /learn/a/ ");
}

TEST(build_sections, orders_titles_as_an_index_does) {
  const Project project({
      {"terms/a.md", page_text("AWQ")},
      {"terms/b.md", page_text("attention")},
      {"terms/c.md", page_text("Batching")},
      {"terms/d.md", page_text("Adapter")},
  });
  const ContentPointer content = project.compile();
  EXPECT_EQ(addresses(*content, section_at(*content, "/terms/")->pages),
            "/terms/d/ /terms/b/ /terms/a/ /terms/c/ ");
}

TEST(build_sections, puts_the_newest_post_first) {
  const Project project({
      {"blog/a.md", page_text("A", "", "date: 2026-01-01\n")},
      {"blog/b.md", page_text("B", "", "date: 2026-03-01\n")},
  });
  const ContentPointer content = project.compile();
  EXPECT_EQ(addresses(*content, section_at(*content, "/blog/")->pages), "/blog/b/ /blog/a/ ");
}

TEST(build_sections, makes_a_tree_with_folders_that_have_no_page_of_their_own) {
  const Project project({
      {"learn/index.md", page_text("Learning")},
      {"learn/deep/er/x.md", page_text("X")},
      {"about.md", page_text("About")},
  });
  const ContentPointer content = project.compile();
  ASSERT_EQ(content->sections.size(), 4u);
  EXPECT_EQ(content->sections[0].address, "/");
  EXPECT_EQ(content->sections[0].parent, 0u);
  const Section* learn = section_at(*content, "/learn/");
  EXPECT_EQ(learn->title, "Learning");
  const Section* deep = section_at(*content, "/learn/deep/");
  EXPECT_EQ(&content->sections[deep->parent], learn);
  EXPECT_EQ(content->sections[content->section_of[page_at(*content, "/learn/deep/er/x/")]].address,
            "/learn/deep/er/");
  EXPECT_EQ(content->section_of[page_at(*content, "/about/")], 0u);
}

TEST(build_sections, takes_a_page_beside_its_folder_as_the_folders_page) {
  const Project project({{"a/learn.md", page_text("Learn it")}, {"a/learn/x.md", page_text("X")}});
  const ContentPointer content = project.compile();
  const Section* learn = section_at(*content, "/a/learn/");
  EXPECT_EQ(learn->page, page_at(*content, "/a/learn/"));
  EXPECT_EQ(learn->title, "Learn it");
  EXPECT_TRUE(section_at(*content, "/a/")->pages.empty());
}

TEST(build_sections, chains_pages_within_each_top_folder) {
  const Project project({
      {"index.md", page_text("Home")},
      {"about.md", page_text("About", "", "kind: page\n")},
      {"b/index.md", page_text("B")},
      {"b/one.md", page_text("One")},
      {"b/sub/two.md", page_text("Two")},
      {"c/three.md", page_text("Three")},
  });
  const ContentPointer content = project.compile();
  std::string order;
  for (PageIndex page = page_at(*content, "/b/"); page != k_no_page; page = content->next[page]) {
    order += content->pages[page]->address + " ";
    if (content->next[page] != k_no_page) EXPECT_EQ(content->previous[content->next[page]], page);
  }
  EXPECT_EQ(order, "/b/ /b/one/ /b/sub/two/ ");
  for (const std::string address : {"/", "/about/", "/c/three/"}) {
    EXPECT_EQ(content->next[page_at(*content, address)], k_no_page) << address;
    EXPECT_EQ(content->previous[page_at(*content, address)], k_no_page) << address;
  }
}

}  // namespace
}  // namespace slm::content
