#include "content/tool_embeds.h"

#include <gtest/gtest.h>

#include "content/project_fixture.h"

namespace slm::content {
namespace {

std::vector<std::string> mistakes_in(const std::string& body) {
  Project project({{"page.md", page_text("A page", body)}});
  std::vector<std::string> lines;
  const ContentPointer content = project.compile();
  for (const Diagnostic& diagnostic : content->diagnostics) {
    if (diagnostic.code == "SLM0314") lines.push_back(format_diagnostic(diagnostic, ""));
  }
  return lines;
}

TEST(check_tool_embeds, names_the_tool_that_may_have_been_meant) {
  const auto lines = mistakes_in("Text.\n\n::tool{name=\"sise\"}\n");
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_NE(lines[0].find("there is no tool \"sise\"; the nearest is size"), std::string::npos) << lines[0];
  EXPECT_NE(lines[0].find("page.md:"), std::string::npos);
}

TEST(check_tool_embeds, passes_on_what_the_tool_does_not_understand) {
  const auto lines =
      mistakes_in("::tool{name=\"size\" contxt=\"4096\"}\n\n::tool{name=\"size\" context=\"-1\"}\n");
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_NE(lines[0].find("there is no input \"contxt\"; the nearest is context"), std::string::npos)
      << lines[0];
  EXPECT_NE(lines[1].find("is not a whole number"), std::string::npos) << lines[1];
}

TEST(check_tool_embeds, says_nothing_about_pages_without_tools) {
  EXPECT_TRUE(mistakes_in("Text, and `::tool{name=\"sise\"}` as code.\n").empty());
}

}  // namespace
}  // namespace slm::content
