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

std::string complaint_about(std::vector<const char*> words) {
  CLI::App app("test", "slmhub");
  app.require_subcommand(1);
  app.add_subcommand("size", "");
  CLI::App* models = app.add_subcommand("models", "");
  models->require_subcommand(1);
  models->add_subcommand("list", "");
  models->add_subcommand("show", "");
  words.insert(words.begin(), "slmhub");
  const int count = static_cast<int>(words.size());
  try {
    app.parse(words_for_parser(count, words.data()));
  } catch (const CLI::CallForHelp&) {
    return "help";
  } catch (const CLI::ParseError& error) {
    return complaint(app, error, count, words.data());
  }
  return "";
}

TEST(complaint, names_the_word_that_is_no_command_or_the_commands_that_there_are) {
  EXPECT_EQ(complaint_about({"siz"}), "no command \"siz\"\n");
  EXPECT_EQ(complaint_about({"models"}), "models needs a command: list, show\n");
  EXPECT_EQ(complaint_about({"-v"}), "no flag \"-v\"\n");
  EXPECT_EQ(complaint_about({"models", "lst"}), "no command \"lst\"\n");
  EXPECT_NE(complaint_about({"size", "--attic"}).find("--attic"), std::string::npos);
  EXPECT_EQ(complaint_about({"size"}), "");
}

TEST(words_for_parser, takes_help_for_the_flag) {
  EXPECT_EQ(complaint_about({"help"}), "help");
  EXPECT_EQ(complaint_about({"help", "models"}), "help");
}

}  // namespace
}  // namespace slm::cli
