#include "content/kinds.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "os/file.h"

namespace slm::content {
namespace {

TEST(parse_kind, reads_back_every_name) {
  for (std::size_t i = 0; i < kind_names().size(); ++i) {
    const auto kind = static_cast<PageKind>(i);
    EXPECT_EQ(parse_kind(name_of(kind)), kind);
  }
  EXPECT_EQ(parse_kind("case"), PageKind::use_case);
  EXPECT_EQ(parse_kind("Case"), std::nullopt);
}

TEST(default_kind, follows_the_top_folder) {
  EXPECT_EQ(default_kind("index.md"), PageKind::section);
  EXPECT_EQ(default_kind("blog/index.md"), PageKind::section);
  EXPECT_EQ(default_kind("blog/2026/a.md"), PageKind::post);
  EXPECT_EQ(default_kind("learn/a.md"), PageKind::article);
  EXPECT_EQ(default_kind("use-cases/a.md"), PageKind::use_case);
  EXPECT_EQ(default_kind("deploy/a.md"), PageKind::doc);
  EXPECT_EQ(default_kind("about.md"), PageKind::doc);
}

TEST(fields_of, has_the_common_fields_and_no_name_twice) {
  for (std::size_t i = 0; i < kind_names().size(); ++i) {
    std::set<std::string_view> names;
    for (const FieldRule& rule : fields_of(static_cast<PageKind>(i))) {
      EXPECT_TRUE(names.insert(rule.name).second) << rule.name;
      EXPECT_FALSE(rule.help.empty()) << rule.name;
    }
    EXPECT_TRUE(names.count("title") == 1 && names.count("listed") == 1) << kind_names()[i];
  }
}

TEST(fields_of, differ_by_kind) {
  const auto has = [](PageKind kind, std::string_view name) {
    for (const FieldRule& rule : fields_of(kind)) {
      if (rule.name == name) return true;
    }
    return false;
  };
  EXPECT_TRUE(has(PageKind::term, "also"));
  EXPECT_FALSE(has(PageKind::doc, "also"));
  EXPECT_TRUE(has(PageKind::event, "starts"));
  EXPECT_TRUE(has(PageKind::paper, "arxiv"));
}

TEST(fields_of, stand_in_the_documents_with_their_help) {
  const std::string folder = SLM_SOURCE_DIR "/docs/formats/";
  const std::string common = os::read_file(folder + "markdown.md", 1 << 20).value();
  const std::string of_kinds = os::read_file(folder + "page-kinds.md", 1 << 20).value();
  for (std::size_t i = 0; i < kind_names().size(); ++i) {
    for (const FieldRule& rule : fields_of(static_cast<PageKind>(i))) {
      const std::string name = "`" + std::string(rule.name) + "`";
      const bool is_of_kind = of_kinds.find("| " + name + " |") != std::string::npos &&
                              of_kinds.find("| " + std::string(rule.help) + " |") != std::string::npos;
      EXPECT_TRUE(is_of_kind || common.find(name) != std::string::npos) << name;
    }
  }
}

}  // namespace
}  // namespace slm::content
