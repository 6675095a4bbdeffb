#include "site/site_search.h"

#include <gtest/gtest.h>

#include "site/view_fixture.h"

namespace slm::site {
namespace {

formats::MarkdownBody body_of(std::string_view markdown) {
  Diagnostics diagnostics;
  return formats::render_markdown(markdown, {.file = "test.md"}, diagnostics);
}

TEST(sections_of, cuts_the_text_at_its_headings) {
  const auto sections =
      sections_of(body_of("Lead *text*.\n\n## First `part`\n\nOne.\n\n#### Deep\n\nTwo.\n\n### Last\n"));
  ASSERT_EQ(sections.size(), 3u);
  EXPECT_EQ(sections[0].anchor, "");
  EXPECT_EQ(sections[0].text, "Lead text. ");
  EXPECT_EQ(sections[1].anchor, "first-part");
  EXPECT_EQ(sections[1].heading, "First part");
  EXPECT_EQ(sections[1].text, "One. Deep Two. ");
  EXPECT_EQ(sections[2].heading, "Last");
  EXPECT_EQ(sections[2].text, "");
}

TEST(sections_of, a_page_without_headings_is_one_section) {
  EXPECT_EQ(sections_of({}).size(), 1u);
  EXPECT_EQ(sections_of(body_of("All of it."))[0].text, "All of it.");
}

TEST(SiteSearch, finds_listed_pages_alone) {
  ContentFixture fixture;
  fixture.add({.source = "learn/kv-cache.md", .title = "The KV cache"});
  fixture.add({.source = "learn/hidden.md", .title = "Hidden cache", .listed = false});
  const ViewFixture made(fixture);
  const SiteSearch search(*made.content, *made.catalog, made.plan);
  const search::Answer answer = search.index().answer({.query = "cache"});
  ASSERT_EQ(answer.hits.size(), 1u);
  EXPECT_EQ(answer.hits[0].address, "/learn/kv-cache/");
}

TEST(SiteSearch, knows_its_parts_before_they_are_made) {
  ContentFixture fixture;
  for (int page = 0; page < 40; ++page) {
    fixture.add({.source = "learn/p" + std::to_string(page) + ".md",
                 .title = "Page " + std::to_string(page),
                 .body = body_of(std::string(static_cast<std::size_t>(page) * 100, 'x'))});
  }
  const ViewFixture made(fixture);
  const SiteSearch search(*made.content, *made.catalog, made.plan);
  const std::size_t words = search.part_count(search::ShardKind::words);
  const std::size_t pages = search.part_count(search::ShardKind::pages);
  const std::size_t text = search.part_count(search::ShardKind::text);
  EXPECT_EQ(search.index().parts().words.size(), words);
  EXPECT_EQ(search.index().parts().pages.size(), pages);
  EXPECT_EQ(search.index().parts().text.size(), text);
  EXPECT_EQ(pages, 3u);
  EXPECT_GT(text, 5u);
}

TEST(SiteSearch, is_the_same_to_the_byte_from_any_number_of_threads) {
  ContentFixture fixture;
  for (int page = 0; page < 60; ++page) {
    const std::string number = std::to_string(page);
    fixture.add(
        {.source = "learn/p" + number + ".md",
         .title = "Page " + number,
         .body = body_of("## Part " + number + "\n\n" + std::string(2000, 'x') + " cache " + number)});
  }
  const ViewFixture made(fixture);
  const SiteSearch search(*made.content, *made.catalog, made.plan);
  const search::IndexParts alone = search.make_parts(1);
  ASSERT_GT(alone.text.size(), 7u);
  for (const unsigned thread_count : {2u, 3u, 7u, 500u}) {
    const search::IndexParts shared = search.make_parts(thread_count);
    EXPECT_EQ(shared.head, alone.head) << thread_count;
    EXPECT_EQ(shared.words, alone.words) << thread_count;
    EXPECT_EQ(shared.pages, alone.pages) << thread_count;
    EXPECT_EQ(shared.text, alone.text) << thread_count;
  }
}

TEST(SiteSearch, of_nothing_finds_nothing) {
  const ViewFixture made((ContentFixture()));
  const SiteSearch search(*made.content, *made.catalog, made.plan);
  EXPECT_TRUE(search.index().answer({.query = "cache"}).hits.empty());
}

}  // namespace
}  // namespace slm::site
