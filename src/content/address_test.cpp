#include "content/address.h"

#include <gtest/gtest.h>

#include <vector>

namespace slm::content {
namespace {

TEST(address_of_source, follows_the_folder_and_the_name) {
  struct Row {
    std::string_view source, address;
    bool follows_rules;
  };
  const std::vector<Row> rows{
      {"index.md", "/", true},
      {"about.md", "/about/", true},
      {"learn/index.md", "/learn/", true},
      {"learn/fundamentals/slm-vs-llm.md", "/learn/fundamentals/slm-vs-llm/", true},
      {"models/phi-3.5-mini.md", "/models/phi-3.5-mini/", true},
      {"Learn/My page.md", "/learn/my-page/", false},
      {"a_b.md", "/a-b/", false},
      {"-.md", "/page/", false},
      {"..md", "/page/", false},
      {"learn/模型.md", "/learn/模型/", true},
      {"a<script>.md", "/a-script/", false},
  };
  for (const Row& row : rows) {
    const PageAddress result = address_of_source(row.source);
    EXPECT_EQ(result.address, row.address) << row.source;
    EXPECT_EQ(result.follows_rules, row.follows_rules) << row.source;
  }
}

TEST(address_of_folder, is_the_address_of_its_index) {
  EXPECT_EQ(address_of_folder(""), "/");
  EXPECT_EQ(address_of_folder("learn/Deep Dive"), "/learn/deep-dive/");
}

TEST(parse_alias, completes_good_ones_and_refuses_the_rest) {
  EXPECT_EQ(parse_alias("/docs/x/").value_or(""), "/docs/x/");
  EXPECT_EQ(parse_alias("/docs/x").value_or(""), "/docs/x/");
  EXPECT_EQ(parse_alias("/docs/v1.5").value_or(""), "/docs/v1.5/");
  EXPECT_EQ(parse_alias("/old.html").value_or(""), "/old.html");
  for (const std::string_view bad : {"", "docs/x/", "//host/x", "/a/../b/", "/a b/", "/a?b", "/a#b", "/a%2e/",
                                     "/a\\b/", "https://x.org/", "/a\nb/"}) {
    EXPECT_FALSE(parse_alias(bad).has_value()) << bad;
  }
}

TEST(join_path, resolves_dots_and_never_leaves_the_root) {
  EXPECT_EQ(join_path("learn/x", "../y.md"), "learn/y.md");
  EXPECT_EQ(join_path("", "./a.md"), "a.md");
  EXPECT_EQ(join_path("learn", "a//b.md"), "learn/a/b.md");
  EXPECT_EQ(join_path("learn", ".."), "");
  EXPECT_EQ(join_path("learn", "../.."), std::nullopt);
  EXPECT_EQ(join_path("", "../etc/passwd"), std::nullopt);
}

TEST(folder_of, splits_at_the_last_slash) {
  EXPECT_EQ(folder_of("a/b/c.md"), "a/b");
  EXPECT_EQ(folder_of("c.md"), "");
  EXPECT_EQ(file_name_of("a/b/c.md"), "c.md");
}

TEST(split_link, keeps_the_marks_of_query_and_fragment) {
  const LinkTarget parts = split_link("../a.md?x=1#b?c");
  EXPECT_EQ(parts.path, "../a.md");
  EXPECT_EQ(parts.query, "?x=1");
  EXPECT_EQ(parts.fragment, "#b?c");
}

TEST(is_external, knows_schemes_from_paths) {
  for (const std::string_view yes : {"https://x.org", "mailto:a@b.c", "//x.org/a", "tel:+1"}) {
    EXPECT_TRUE(is_external(yes)) << yes;
  }
  for (const std::string_view no : {"", "a.md", "/a/", "#a", "a/b:c", "?a:b", ":a", "1:a"}) {
    EXPECT_FALSE(is_external(no)) << no;
  }
}

}  // namespace
}  // namespace slm::content
