#include "content/link_memory.h"

#include <gtest/gtest.h>

#include "content/project_fixture.h"

namespace slm::content {
namespace {

const Files k_files{
    {"a.md", page_text("A", "[b](b.md#h)\n\n## H\n")},
    {"b.md", page_text("B", "## H\n", "tags: [one]\nauthors: [Ada]\naliases: [/old/]\n")},
    {"p.svg", "<svg/>"},
};

LinkMemory memory_of(const ContentPointer& content) {
  LinkMemory memory;
  memory.keep(content, {});
  return memory;
}

TEST(link_memory, knows_nothing_before_the_first_run) {
  EXPECT_FALSE(LinkMemory().knows_targets_of(*Project(k_files).compile(), {}));
}

TEST(link_memory, holds_until_a_target_comes_goes_or_moves) {
  struct Row {
    const char* name;
    Files edits;
    bool holds;
  };
  const Row rows[] = {
      {"no edit", {}, true},
      {"other words",
       {{"b.md", page_text("C", "New\n## H\n", "tags: [one]\nauthors: [Ada]\naliases: [/old/]\n")}},
       true},
      {"another heading", {{"a.md", page_text("A", "## I\n")}}, false},
      {"no alias", {{"b.md", page_text("B", "## H\n", "tags: [one]\nauthors: [Ada]\n")}}, false},
      {"no tag", {{"b.md", page_text("B", "## H\n", "authors: [Ada]\naliases: [/old/]\n")}}, false},
      {"no author", {{"b.md", page_text("B", "## H\n", "tags: [one]\naliases: [/old/]\n")}}, false},
      {"a new page", {{"c.md", page_text("C")}}, false},
      {"a new file", {{"q.svg", "<svg/>"}}, false},
      {"a draft", {{"a.md", page_text("A", "## H\n", "draft: true\n")}}, false},
  };
  for (const Row& row : rows) {
    Project project(k_files);
    const LinkMemory memory = memory_of(project.compile());
    for (const auto& [path, text] : row.edits) project.write(path, text);
    EXPECT_EQ(memory.knows_targets_of(*project.compile(), {}), row.holds) << row.name;
  }
}

TEST(link_memory, forgets_where_a_model_moves_to_another_family) {
  const auto model = [](const std::string& family) {
    return page_text("M", "",
                     "kind: model\norganisation: Maker\nfamily: " + family +
                         "\nlicence: mit\nsources: {licence: \"https://a.org/\"}\n");
  };
  Project project(
      {{"models/m.md", model("One")},
       {"data/licences.yaml", "licences:\n  - {id: mit, name: MIT, summary: Use it., unverified: true}\n"},
       {"a.md", page_text("A", "[one](/models/families/one/)\n")}});
  const ContentPointer before = project.compile();
  EXPECT_EQ(places(before->diagnostics), std::vector<std::string>());
  const LinkMemory memory = memory_of(before);
  EXPECT_TRUE(memory.knows_targets_of(*project.compile(), {}));
  project.write("models/m.md", model("Two"));
  EXPECT_FALSE(memory.knows_targets_of(*project.compile(), {}));
}

TEST(link_memory, tells_changed_pages_from_kept_ones) {
  Project project(k_files);
  Compiler compiler(project.folder(), {});
  const LinkMemory memory = memory_of(compiler.compile().value());
  project.write("a.md", page_text("A", "Other words.\n\n## H\n"));
  const ContentPointer after = compiler.compile().value();
  ASSERT_TRUE(memory.knows_targets_of(*after, {}));
  EXPECT_FALSE(memory.has_page(*after, page_at(*after, "/a/")));
  EXPECT_TRUE(memory.has_page(*after, page_at(*after, "/b/")));
}

TEST(link_memory, holds_only_with_the_same_drafts) {
  Project project(k_files);
  const ContentPointer content = project.compile();
  const LinkMemory memory = memory_of(content);
  EXPECT_FALSE(memory.knows_targets_of(*content, {content->pages[0]}));
}

}  // namespace
}  // namespace slm::content
