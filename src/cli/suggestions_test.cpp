#include "cli/suggestions.h"

#include <gtest/gtest.h>

namespace slm::cli {
namespace {

std::string suggest_for(std::vector<const char*> words) {
  CLI::App app("test", "slmhub");
  std::string text;
  app.add_subcommand("serve", "")->add_option("--listen", text);
  app.add_subcommand("build", "");
  words.insert(words.begin(), "slmhub");
  return suggest(app, static_cast<int>(words.size()), words.data());
}

TEST(suggest, names_the_nearest_command_or_flag) {
  EXPECT_EQ(suggest_for({"srve"}),
            "  found \"srve\", did you mean \"serve\"?\n  \"slmhub --help\" lists what there is\n");
  EXPECT_EQ(
      suggest_for({"serve", "--lisen", "1"}),
      "  found \"--lisen\", did you mean \"--listen\"?\n  \"slmhub serve --help\" lists what there is\n");
  EXPECT_EQ(
      suggest_for({"serve", "--lisen=1"}),
      "  found \"--lisen\", did you mean \"--listen\"?\n  \"slmhub serve --help\" lists what there is\n");
}

TEST(suggest, guesses_nothing_from_afar) {
  EXPECT_EQ(suggest_for({"attic"}), "  \"slmhub --help\" lists what there is\n");
  EXPECT_EQ(suggest_for({"serve", "--attic"}), "  \"slmhub serve --help\" lists what there is\n");
  EXPECT_EQ(suggest_for({}), "  \"slmhub --help\" lists what there is\n");
}

}  // namespace
}  // namespace slm::cli
