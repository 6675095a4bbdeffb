// Compiling again after any edits gives what a new compiler gives.

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "content/project_fixture.h"

namespace slm::content {
namespace {

std::string list(const std::vector<PageIndex>& indices) {
  std::string text;
  for (const PageIndex index : indices) text += std::to_string(index) + ",";
  return text;
}

std::string table(const std::unordered_map<std::string, std::vector<PageIndex>>& pages) {
  std::string text;
  for (const auto& [key, indices] : std::map(pages.begin(), pages.end()))
    text += key + "=" + list(indices) + ";";
  return text;
}

// Everything that the site can see, as one text.
std::string snapshot(const Content& content) {
  std::string text = content.settings.title + "\n";
  for (std::size_t i = 0; i < content.pages.size(); ++i) {
    const Page& page = *content.pages[i];
    text += page.address + " " + page.source + " " + page.title + " " + page.markdown + " " + page.body.html +
            " " + std::to_string(content.section_of[i]) + " " + std::to_string(content.previous[i]) + " " +
            std::to_string(content.next[i]) + " " + list(content.related[i]) + " " +
            list(content.linked_from[i]);
    for (const ResolvedLink& link : content.links[i]) text += " " + link.address;
    text += "\n";
  }
  for (const Section& section : content.sections) {
    text += section.address + " " + section.title + " " + std::to_string(section.page) + " " +
            list(section.pages);
    for (const std::size_t child : section.sections) text += " " + std::to_string(child);
    text += "\n";
  }
  for (const StaticFile& file : content.static_files) text += file.address + " ";
  for (const auto& [alias, page] : std::map(content.by_alias.begin(), content.by_alias.end())) {
    text += alias + "=" + std::to_string(page) + ";";
  }
  text += table(content.by_tag) + table(content.by_author);
  for (const Diagnostic& item : content.diagnostics) text += "\n" + format_diagnostic(item, "");
  return text;
}

class Editor {
 public:
  explicit Editor(unsigned seed) : random_(seed) {}

  void edit(Project& project) {
    const std::string path =
        pick({"a.md", "b.md", "x/index.md", "x/c.md", "x.md", "x/y/d.md", "p.svg", "site.yaml"});
    if (chance(4)) return project.remove(path);
    if (path == "p.svg") return project.write(path, "<svg/>");
    if (path == "site.yaml") return project.write(path, "title: Site " + pick({"1", "2"}) + "\n");
    project.write(path, page_text("Title " + pick({"1", "2", "3"}), body(), fields()));
  }

 private:
  bool chance(int one_in) { return random_() % static_cast<unsigned>(one_in) == 0; }
  std::string pick(const std::vector<std::string>& choices) { return choices[random_() % choices.size()]; }

  std::string body() {
    std::string text;
    for (unsigned i = random_() % 4; i > 0; --i) {
      text += "[l](" + pick({"/a/", "/b/#h", "/x/", "/x/c/", "x/y/d.md", "/old/", "#h", "/nowhere/"}) + ")\n";
    }
    if (chance(2)) text += "\n![p](/p.svg)\n";
    return chance(2) ? text + "\n## H\n" : text;
  }

  std::string fields() {
    std::string text;
    if (chance(2)) text += "tags: [" + pick({"one", "two", "one, two"}) + "]\n";
    if (chance(3)) text += "aliases: [" + pick({"/old/", "/a/", "/older/"}) + "]\n";
    if (chance(3)) text += "order: " + pick({"1", "2"}) + "\n";
    if (chance(5)) text += "draft: true\n";
    if (chance(5)) text += "listed: false\n";
    if (chance(6)) text += "unknown: 1\n";
    return text;
  }

  std::mt19937 random_;
};

TEST(compiler, gives_the_same_after_edits_as_from_scratch) {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    Editor editor(seed);
    Project project;
    Compiler kept(project.folder(), {});
    for (int step = 0; step < 25; ++step) {
      for (int edits = 1 + step % 3; edits > 0; --edits) editor.edit(project);
      const std::string incremental = snapshot(*kept.compile().value());
      ASSERT_EQ(incremental, snapshot(*project.compile())) << "seed " << seed << ", step " << step;
    }
  }
}

TEST(compiler, shares_unchanged_pages_between_snapshots) {
  Project project({{"a.md", page_text("A")}, {"b.md", page_text("B")}});
  Compiler compiler(project.folder(), {});
  const ContentPointer before = compiler.compile().value();
  project.write("b.md", page_text("C"));
  const ContentPointer after = compiler.compile().value();
  EXPECT_EQ(before->pages[0], after->pages[0]);
  EXPECT_EQ(before->pages[1]->title, "B");
  EXPECT_EQ(after->pages[1]->title, "C");
}

TEST(compiler, gives_the_same_with_any_number_of_threads) {
  Project project;
  Editor editor(7);
  for (int i = 0; i < 40; ++i) editor.edit(project);
  EXPECT_EQ(snapshot(*project.compile({.thread_count = 1})), snapshot(*project.compile({.thread_count = 4})));
}

}  // namespace
}  // namespace slm::content
