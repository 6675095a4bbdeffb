#include "site/body.h"

#include <gtest/gtest.h>

#include "os/file.h"
#include "site/view_fixture.h"

namespace slm::site {
namespace {

using formats::Slot;
using formats::SlotKind;

PageSketch page_with(std::string html, std::vector<Slot> slots, std::vector<content::ResolvedLink> links) {
  PageSketch sketch = {.source = "learn/kv-cache.md", .title = "KV cache"};
  sketch.body.html = std::move(html);
  sketch.body.slots = std::move(slots);
  sketch.links = std::move(links);
  return sketch;
}

std::string drawn(ContentFixture& fixture) {
  const ViewFixture site(fixture);
  return draw_body(site.view, 0).bytes();
}

TEST(draw_body, puts_links_below_the_base_path_and_leaves_others_alone) {
  ContentFixture fixture;
  fixture.add(page_with("<a href=\"\">1</a><a href=\"\">2</a><a href=\"\">3</a>",
                        {{.offset = 9}, {.offset = 25}, {.offset = 41}},
                        {{"/models/#phi", false}, {"https://example.org/?a&b", true}, {"#here", false}}));
  EXPECT_EQ(drawn(fixture),
            "<a href=\"/slmhub/models/#phi\">1</a><a href=\"https://example.org/?a&amp;b\">2</a>"
            "<a href=\"#here\">3</a>");
}

TEST(draw_body, gives_pictures_their_size) {
  const os::TemporaryFolder folder;
  ASSERT_TRUE(os::write_file(folder.path() + "/a.svg", "<svg width=\"640\" height=\"480\"></svg>"));
  ContentFixture fixture;
  fixture.content().static_files.push_back(
      {.source = "a.svg", .address = "/a.svg", .system_path = folder.path() + "/a.svg"});
  fixture.add(page_with("<img src=\"\">", {{.kind = SlotKind::image, .offset = 10}}, {{"/a.svg", false}}));
  EXPECT_EQ(drawn(fixture), "<img src=\"/slmhub/a.svg\" width=\"640\" height=\"480\">");
}

TEST(draw_body, shows_a_table_from_the_file_beside_the_page) {
  const os::TemporaryFolder folder;
  ASSERT_TRUE(os::write_file(folder.path() + "/f.csv", "name,stars,licence\n<vLLM>,3,Apache-2.0\n"));
  ContentFixture fixture;
  fixture.content().static_files.push_back(
      {.source = "learn/f.csv", .address = "/learn/f.csv", .system_path = folder.path() + "/f.csv"});
  fixture.add(page_with("",
                        {{.kind = SlotKind::embed,
                          .target = "table",
                          .attributes = {{"data", "f"}, {"columns", "licence, name"}}}},
                        {{}}));
  const std::string html = drawn(fixture);
  EXPECT_NE(html.find("<th scope=\"col\">licence</th><th scope=\"col\">name</th>"), std::string::npos)
      << html;
  EXPECT_NE(html.find("<td>Apache-2.0</td><td>&lt;vLLM&gt;</td>"), std::string::npos) << html;
}

TEST(draw_body, names_two_tables_of_one_file_apart) {
  const os::TemporaryFolder folder;
  ASSERT_TRUE(os::write_file(folder.path() + "/f.csv", "name\nvLLM\n"));
  ContentFixture fixture;
  fixture.content().static_files.push_back(
      {.source = "learn/f.csv", .address = "/learn/f.csv", .system_path = folder.path() + "/f.csv"});
  const Slot plain = {.kind = SlotKind::embed, .target = "table", .attributes = {{"data", "f"}}};
  Slot labelled = plain;
  labelled.offset = 1;
  labelled.attributes.emplace_back("label", "Servers");
  fixture.add(page_with("\n", {plain, labelled}, {{}, {}}));
  const std::string html = drawn(fixture);
  EXPECT_NE(html.find("aria-label=\"Data table 1: f\""), std::string::npos) << html;
  EXPECT_NE(html.find("aria-label=\"Data table 2: Servers\""), std::string::npos) << html;
}

TEST(draw_body, says_why_a_table_is_not_there) {
  ContentFixture fixture;
  fixture.add(page_with(
      "", {{.kind = SlotKind::embed, .target = "table", .attributes = {{"data", "../../etc/passwd"}}}},
      {{}}));
  EXPECT_NE(drawn(fixture).find("This table cannot be shown: there is no ../../etc/passwd.csv"),
            std::string::npos);
}

TEST(draw_body, answers_with_a_tool_only_where_it_has_a_page) {
  const Slot tool = {.kind = SlotKind::embed,
                     .target = "tool",
                     .attributes = {{"name", "size"}, {"context", "8192"}, {"contxt", "<1>"}}};
  ContentFixture without;
  without.add(page_with("", {tool}, {{}}));
  EXPECT_EQ(drawn(without), "<p class=\"tool\">This tool is not open yet.</p>");
  ContentFixture with;
  with.add(page_with("", {tool}, {{}})).add({.source = "tools/size.md", .title = "Size"});
  const std::string html = drawn(with);
  EXPECT_TRUE(html.starts_with("<slm-tool name=\"size\" question=\"context=8192&amp;contxt=%3C1%3E\""))
      << html;
  EXPECT_NE(html.find("href=\"/slmhub/tools/size/?context=8192"), std::string::npos) << html;
  EXPECT_NE(html.find("There is no input"), std::string::npos) << html;
}

}  // namespace
}  // namespace slm::site
