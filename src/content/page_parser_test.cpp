#include "content/page_parser.h"

#include <gtest/gtest.h>

#include "content/project_fixture.h"

namespace slm::content {
namespace {

TEST(parse_page, reads_every_common_field) {
  const ParsedPage parsed = parse_page("deploy/a.md", page_text("A", "Body\n",
                                                                "kind: tutorial\n"
                                                                "date: 2026-11-20\n"
                                                                "updated: 2026-11-21\n"
                                                                "tags: [x, y, x]\n"
                                                                "authors: [Ada]\n"
                                                                "aliases: [/old]\n"
                                                                "order: 3\n"
                                                                "sidebar_label: Short\n"
                                                                "draft: true\n"
                                                                "listed: false\n"
                                                                "level: beginner\n"));
  EXPECT_EQ(places(parsed.diagnostics), std::vector<std::string>{});
  const Page& page = *parsed.page;
  EXPECT_EQ(page.kind, PageKind::tutorial);
  EXPECT_EQ(page.address, "/deploy/a/");
  EXPECT_EQ(page.title, "A");
  EXPECT_EQ(page.sidebar_label, "Short");
  EXPECT_EQ(format_iso(page.date), "2026-11-20");
  EXPECT_EQ(format_iso(page.updated), "2026-11-21");
  EXPECT_EQ(page.tags, (std::vector<std::string>{"x", "y"}));
  EXPECT_EQ(page.authors, std::vector<std::string>{"Ada"});
  EXPECT_EQ(page.aliases, std::vector<std::string>{"/old/"});
  EXPECT_EQ(page.order, 3);
  EXPECT_TRUE(page.draft);
  EXPECT_FALSE(page.listed);
  EXPECT_EQ(page.markdown, "Body\n");
  EXPECT_EQ(page.fields.find("level")->text, "beginner");
}

TEST(parse_page, gives_every_page_a_title) {
  EXPECT_EQ(parse_page("learn/kv-cache.md", "").page->title, "kv cache");
  EXPECT_EQ(parse_page("index.md", "text").page->title, "Home");
  EXPECT_EQ(parse_page("a.md", "## First heading\n").page->title, "First heading");
}

TEST(parse_page, points_at_the_first_byte_that_is_not_utf8) {
  const ParsedPage parsed = parse_page("a.md", "---\ntitle: A\xC3\n---\n");
  EXPECT_EQ(parsed.page, nullptr);
  EXPECT_EQ(places(parsed.diagnostics), std::vector<std::string>{"a.md:2:9 SLM0311"});
}

TEST(parse_page, counts_a_description_in_characters) {
  struct Row {
    std::size_t length;
    bool is_fine;
  };
  for (const Row row : {Row{49, false}, Row{50, true}, Row{160, true}, Row{161, false}}) {
    std::string description;
    for (std::size_t i = 0; i < row.length; ++i) description += "é";
    const ParsedPage parsed = parse_page("a.md", "---\ntitle: A\ndescription: " + description + "\n---\n");
    EXPECT_EQ(parsed.diagnostics.empty(), row.is_fine) << row.length;
    if (!row.is_fine) EXPECT_EQ(parsed.diagnostics[0].severity, Severity::warning);
  }
}

TEST(parse_page, asks_for_the_fields_of_its_kind) {
  const ParsedPage parsed = parse_page("a.md", page_text("A", "", "kind: event\nalso: [b]\n"));
  EXPECT_EQ(places(parsed.diagnostics), (std::vector<std::string>{"a.md:1:1 SLM0105", "a.md:5:1 SLM0102"}));
}

TEST(parse_page, warns_once_of_a_picture_without_words) {
  const ParsedPage parsed = parse_page("a.md", page_text("A", "![A bar](b.png)\n\n![](a.png)\n"));
  EXPECT_EQ(places(parsed.diagnostics), std::vector<std::string>{"a.md:7:5 SLM0212"});
}

TEST(parse_page, takes_orders_beyond_any_number_as_none) {
  EXPECT_EQ(parse_page("a.md", page_text("A", "", "order: 99999999999999999999\n")).page->order, k_no_order);
  EXPECT_EQ(parse_page("a.md", page_text("A", "", "order: +2\n")).page->order, 2);
}

TEST(parse_page, reads_at_least_a_minute) {
  EXPECT_EQ(parse_page("a.md", page_text("A")).page->reading_minutes, 1u);
  std::string words;
  for (int i = 0; i < 900; ++i) words += "word ";
  EXPECT_EQ(parse_page("a.md", page_text("A", words)).page->reading_minutes, 5u);
}

}  // namespace
}  // namespace slm::content
