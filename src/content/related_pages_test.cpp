#include "content/related_pages.h"

#include <gtest/gtest.h>

#include "content/project_fixture.h"

namespace slm::content {
namespace {

std::string related(const Content& content, const std::string& address) {
  std::string text;
  for (const PageIndex page : content.related[page_at(content, address)])
    text += content.pages[page]->address + " ";
  return text;
}

TEST(relate_pages, prefers_rare_tags_to_common_ones) {
  Files files;
  for (const std::string name : {"a", "b", "c", "d", "e"}) {
    const bool is_rare = name == "a" || name == "d";
    files["docs/" + name + ".md"] =
        page_text(name, "", is_rare ? "tags: [common, rare]\n" : "tags: [common]\n");
  }
  const ContentPointer content = Project(files).compile();
  EXPECT_EQ(related(*content, "/docs/a/"), "/docs/d/ /docs/b/ /docs/c/ ");
}

TEST(relate_pages, counts_links_in_both_directions) {
  const Project project({
      {"a.md", page_text("A", "[b](b.md) [b](b.md) [self](a.md)\n")},
      {"b.md", page_text("B")},
      {"c.md", page_text("C")},
  });
  const ContentPointer content = project.compile();
  EXPECT_EQ(related(*content, "/a/"), "/b/ ");
  EXPECT_EQ(related(*content, "/b/"), "/a/ ");
  EXPECT_EQ(related(*content, "/c/"), "");
}

TEST(relate_pages, leaves_out_unlisted_pages) {
  const Project project({
      {"a.md", page_text("A", "", "tags: [t]\n")},
      {"b.md", page_text("B", "[a](a.md)\n", "tags: [t]\nlisted: false\n")},
  });
  EXPECT_EQ(related(*project.compile(), "/a/"), "");
}

}  // namespace
}  // namespace slm::content
