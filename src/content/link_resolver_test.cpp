#include "content/link_resolver.h"

#include <gtest/gtest.h>

#include <chrono>

#include "content/project_fixture.h"

namespace slm::content {
namespace {

Project linked_project(const std::string& body) {
  return Project({
      {"index.md", page_text("Home")},
      {"learn/page.md", page_text("Page", body + "\n\n## Here\n", "tags: [Basics]\nauthors: [Ada L]\n")},
      {"learn/other.md", page_text("Other", "## Install it\n", "aliases: [/old/]\n")},
      {"deploy/ollama.md", page_text("Ollama")},
      {"learn/data.csv", "a,b\n"},
      {"images/a b.svg", "<svg/>"},
  });
}

TEST(resolve_links, leads_every_form_to_its_address) {
  struct Row {
    std::string written, address;
  };
  const std::vector<Row> rows{
      {"other.md", "/learn/other/"},
      {"./other.md#install-it", "/learn/other/#install-it"},
      {"other.md?x=1#install-it", "/learn/other/?x=1#install-it"},
      {"../deploy/ollama.md", "/deploy/ollama/"},
      {"../index.md", "/"},
      {"..", "/"},
      {"/deploy/ollama/", "/deploy/ollama/"},
      {"/deploy/ollama", "/deploy/ollama/"},
      {"/deploy/ollama.md", "/deploy/ollama/"},
      {"/deploy/", "/deploy/"},
      {"/", "/"},
      {"#here", "#here"},
      {"page.md#here", "/learn/page/#here"},
      {"#", "#"},
      {"/old/", "/learn/other/"},
      {"/old/#install-it", "/learn/other/#install-it"},
      {"/tags/basics/", "/tags/basics/"},
      {"/authors/ada-l/", "/authors/ada-l/"},
      {"/atom.xml", "/atom.xml"},
      {"data.csv", "/learn/data.csv"},
      {"%6fther.md", "/learn/other/"},
  };
  for (const Row& row : rows) {
    const ContentPointer content = linked_project("[x](" + row.written + ")").compile();
    EXPECT_EQ(places(content->diagnostics), std::vector<std::string>{}) << row.written;
    const ResolvedLink& link = content->links[page_at(*content, "/learn/page/")].at(0);
    EXPECT_EQ(link.address, row.address) << row.written;
    EXPECT_FALSE(link.external) << row.written;
  }
}

TEST(resolve_links, leaves_other_sites_alone) {
  for (const std::string target : {"https://x.org/a?b#c", "mailto:a@b.c", "//x.org/"}) {
    const ContentPointer content = linked_project("[x](" + target + ")").compile();
    const ResolvedLink& link = content->links[page_at(*content, "/learn/page/")].at(0);
    EXPECT_EQ(link.address, target);
    EXPECT_TRUE(link.external);
  }
}

TEST(resolve_links, reports_what_leads_nowhere_with_a_hint) {
  struct Row {
    std::string body, code, hint;
  };
  const std::vector<Row> rows{
      {"[x](otter.md)", "SLM0301", "did you mean \"/learn/other/\"?"},
      {"[x](/ollama/)", "SLM0301", "did you mean \"/deploy/ollama/\"?"},
      {"[x](ollama.md)", "SLM0301", "did you mean \"/deploy/ollama/\"?"},
      {"[x](%zz.md)", "SLM0301", "write % as %25 where it is meant"},
      {"[x](%00)", "SLM0301", "write % as %25 where it is meant"},
      {"[x](other.md#instal-it)", "SLM0302", "did you mean \"#install-it\"?"},
      {"[x](#nowhere-to-be-found)", "SLM0302", "link to a heading that is there"},
      {"[x](../../etc/passwd)", "SLM0312", "link to a page or a file inside the folder, or to a web address"},
      {"[x](%2e%2e/%2e%2e%2fetc)", "SLM0312",
       "link to a page or a file inside the folder, or to a web address"},
      {"![x](b.svg)", "SLM0303", "write the way to a file as seen from this one, or an address"},
      {"![x](dat.csv)", "SLM0303", "did you mean \"/learn/data.csv\"?"},
      {"![x](https://x.org/a.png)", "SLM0313", "put a copy of the file into the content folder"},
      {"::table{data=\"dat\"}", "SLM0303", "did you mean \"/learn/data.csv\"?"},
  };
  for (const Row& row : rows) {
    const ContentPointer content = linked_project(row.body).compile();
    const std::string column = row.body[0] == '[' ? "5" : row.body[0] == '!' ? "6" : "1";
    EXPECT_EQ(places(content->diagnostics),
              std::vector<std::string>{"learn/page.md:7:" + column + " " + row.code})
        << row.body;
    EXPECT_EQ(content->diagnostics.at(0).hint, row.hint) << row.body;
  }
}

TEST(resolve_links, finds_pictures_and_tables) {
  const ContentPointer content =
      linked_project("![x](../images/a%20b.svg)\n\n::table{data=\"data\"}\n\n![y](/images/a%20b.svg)")
          .compile();
  EXPECT_EQ(places(content->diagnostics), std::vector<std::string>{});
  const auto& links = content->links[page_at(*content, "/learn/page/")];
  ASSERT_EQ(links.size(), 3u);
  EXPECT_EQ(links[0].address, "/images/a b.svg");
  EXPECT_EQ(links[1].address, "/learn/data.csv");
  EXPECT_EQ(links[2].address, "/images/a b.svg");
}

TEST(resolve_links, stays_fast_with_many_broken_links) {
  Files files;
  std::string body;
  for (int i = 0; i < 600; ++i) {
    files["docs/page-number-" + std::to_string(i) + ".md"] = page_text("P");
    body += "[x](/nowhere-at-all-" + std::to_string(i) + "/)\n";
  }
  files["a.md"] = page_text("A", body);
  const Project project(files);
  Compiler compiler(project.folder(), {});
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(compiler.compile().value()->diagnostics.size(), 600u);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

}  // namespace
}  // namespace slm::content
